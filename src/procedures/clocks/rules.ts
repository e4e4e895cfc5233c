import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { DeadlineRule } from './clocks';

const FILE = path.join('database', 'reference', 'procedure-deadlines.json');

let kept: { file: string; rules: DeadlineRule[] } | undefined;

/** The terms as the operator keeps them in database/reference/procedure-deadlines.json, read once. @throws when the file is missing */
export function deadlineRules(strapi: Core.Strapi): DeadlineRule[] {
  const file = path.join(strapi.dirs.app.root, FILE);
  if (kept?.file !== file) kept = { file, rules: JSON.parse(fs.readFileSync(file, 'utf8')) as DeadlineRule[] };
  return kept.rules;
}
