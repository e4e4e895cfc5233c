import { contentTypeName, labelOf } from '../labels';
import { fieldPredicate } from './field-predicate';
import { type Names, requestSentence } from './request-sentence';
import { statusSentence } from './status-sentence';
import { isVietnamese } from './vietnamese';

/** The `error` part of an answer of Strapi. */
export interface ServerError {
  status?: number;
  name?: string;
  message: string;
  details?: unknown;
}

/** What is known about the request that failed. */
export interface ErrorContext {
  status: number;
  /** The content type that the request was about, when the address tells. */
  uid?: string;
}

/** Yup's heading of several errors; translated by translating what stands under it. */
const SUMMARY = /^\d+ errors occurred$/;

interface FieldError {
  path?: unknown;
  message: string;
  [other: string]: unknown;
}

/**
 * Says an error of Strapi in Vietnamese, fields called by their labels.
 * Messages already in Vietnamese, statuses, names and paths stay as they are.
 * A message that is not known gets a general sentence, with the original in `details.original`.
 */
export function translateError(error: ServerError, context: ErrorContext): ServerError {
  const details = isRecord(error.details) ? error.details : {};
  const fields = translateFields(error.message, details, context.uid);
  const message = sentenceOf(error.message, details, fields.messages, context.uid);
  const translated = {
    ...details,
    ...fields.details,
    ...(message === undefined ? { original: error.message } : {}),
  };
  return {
    ...error,
    message: message ?? statusSentence(context.status),
    ...(Object.keys(translated).length > 0 ? { details: readableByForms(error.name, translated) } : {}),
  };
}

function sentenceOf(
  message: string,
  details: Record<string, unknown>,
  fieldMessages: string[],
  uid: string | undefined,
): string | undefined {
  const predicate = fieldPredicate(message);
  if (fieldMessages.length > 0 && (predicate || SUMMARY.test(message) || !isVietnamese(message))) {
    // Two validators may refuse one field with the same words.
    const sentences = [...new Set(fieldMessages)];
    return sentences.length === 1 ? sentences[0] : `Có ${sentences.length} chỗ cần sửa. ${sentences.join(' ')}`;
  }
  const sentence = requestSentence(message, namesOf(uid), details);
  if (sentence) return sentence;
  if (predicate) return `${labelOf(uid, leadingPath(message))}: ${predicate}.`;
  return isVietnamese(message) ? message : undefined;
}

/** Errors by field come in two shapes: `errors: [{path, message}]`, and `{field: [message]}` from a user's own profile. */
function translateFields(
  message: string,
  details: Record<string, unknown>,
  uid: string | undefined,
): { details: Record<string, unknown>; messages: string[] } {
  if (Array.isArray(details.errors)) {
    const errors = details.errors.map((entry: unknown) => (isFieldError(entry) ? translateField(entry, uid) : entry));
    return { details: { errors }, messages: errors.filter(isFieldError).map((entry) => entry.message) };
  }
  if (message !== 'ValidationError') return { details: {}, messages: [] };
  const byField = Object.entries(details)
    .filter((entry): entry is [string, string[]] => isTextList(entry[1]))
    .map(([field, messages]) => [field, messages.map((text) => translateField({ path: [field], message: text }, uid).message)] as const);
  return { details: Object.fromEntries(byField), messages: byField.flatMap(([, messages]) => messages) };
}

function translateField(error: FieldError, uid: string | undefined): FieldError {
  const path = isPath(error.path) ? error.path.map(String) : [];
  const predicate = fieldPredicate(error.message);
  if (predicate) {
    const label = path.length > 0 ? labelOf(uid, path) : 'Dữ liệu gửi lên';
    return { ...error, message: `${label}: ${predicate}.` };
  }
  const sentence = requestSentence(error.message, namesOf(uid));
  if (sentence) return { ...error, message: sentence };
  if (isVietnamese(error.message)) return error;
  const label = path.length > 0 ? labelOf(uid, path) : 'Dữ liệu gửi lên';
  return { ...error, message: `${label}: giá trị không hợp lệ.`, original: error.message };
}

/**
 * The admin's forms read every other detail of a ValidationError as a list of messages and stop
 * with an exception on a text, unless `errors` is there.
 */
function readableByForms(name: string | undefined, details: Record<string, unknown>): Record<string, unknown> {
  return name === 'ValidationError' && !('errors' in details) ? { ...details, errors: [] } : details;
}

/** Yup puts the path before its message: `filingWays[0].form must be defined.` */
function leadingPath(message: string): string {
  return /^\S+/.exec(message)?.[0] ?? '';
}

function namesOf(uid: string | undefined): Names {
  return { field: (path) => labelOf(uid, path), contentType: contentTypeName };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFieldError(value: unknown): value is FieldError {
  return isRecord(value) && typeof value.message === 'string';
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isPath(value: unknown): value is (string | number)[] {
  return Array.isArray(value);
}
