import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { NoticeTerm } from './notice-term';

const NAME = 'outageNoticeTerms';
const FILE = path.join('database', 'reference', 'outage-notice.json');

/** Reads the terms of notice once, when the server starts. @throws when the file is missing or broken */
export function registerOutages(strapi: Core.Strapi): void {
  strapi.add(NAME, JSON.parse(fs.readFileSync(path.join(strapi.dirs.app.root, FILE), 'utf8')));
}

export const noticeTermsOf = (strapi: Core.Strapi): NoticeTerm[] => strapi.get(NAME) as NoticeTerm[];
