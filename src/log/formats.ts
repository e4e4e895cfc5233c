import { winston } from '@strapi/logger';
import { redact } from './redact';
import { requestId } from './request-id';

const { format } = winston;
const LEVEL = Symbol.for('level');

/** One line of JSON per event, for machines: when, how grave, what, in which request; nothing that names a person. */
export const jsonLines = () =>
  format((info) => {
    const { level: _coloured, message, stack, ...rest } = info;
    const facts = {
      at: new Date().toISOString(),
      level: info[LEVEL],
      ...(requestId() && { request: requestId() }),
      ...(rest.request ? (rest as object) : { message: redact(String(message)) }),
      ...(typeof stack === 'string' && { stack: redact(stack) }),
    };
    info[Symbol.for('message')] = JSON.stringify(facts);
    return info;
  })();

const withoutBreaks = (text: string) => text.replace(/[\u0000-\u0008\u000a-\u001f\u007f\u2028\u2029]/g, '·');

/** For people at a terminal. A name that somebody chose cannot begin a line of its own. */
export const readableLines = () =>
  format.combine(
    format.colorize(),
    format.timestamp({ format: 'HH:mm:ss' }),
    format.printf(({ timestamp, level, message, stack, ...rest }) => {
      const { method, route, status, duration } = rest;
      const said = route ? `${String(method)} ${String(route)} ${String(status)} (${String(duration)} ms)` : redact(withoutBreaks(String(message)));
      return `[${String(timestamp)}] ${level}: ${said}${typeof stack === 'string' ? `\n${redact(stack)}` : ''}`;
    }),
  );
