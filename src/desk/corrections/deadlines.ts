import fs from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { addDays, type Day } from '../../text/days';

/** A period that law sets, with the days on which it applies (last one inclusive; null: no end). */
export interface Deadline {
  key: string;
  name: string;
  /** Days of the calendar, counted from the day after the request was received. */
  days: number;
  source: string;
  validFrom: Day;
  validTo: Day | null;
}

/** The rule of that name in force on a day. @throws Error when the data have none */
export function ruleOn(deadlines: readonly Deadline[], key: string, day: Day): Deadline {
  const rule = deadlines.find((candidate) => candidate.key === key && candidate.validFrom <= day && (candidate.validTo ?? '9999') >= day);
  if (!rule) throw new Error(`database/reference/deadlines.json: không có thời hạn “${key}” cho ngày ${day}`);
  return rule;
}

/** The last day for what was received on a day. */
export const lastDay = ({ days }: Deadline, receivedOn: Day): Day => addDays(receivedOn, days);

export async function readDeadlines(strapi: Core.Strapi): Promise<Deadline[]> {
  return JSON.parse(await fs.readFile(path.join(strapi.dirs.app.root, 'database', 'reference', 'deadlines.json'), 'utf8'));
}
