import fs from 'node:fs/promises';
import path from 'node:path';
import type { Core, UID } from '@strapi/strapi';

/** The word lists that law and plans set, kept as data under database/reference. */
const LISTS: { file: string; uid: UID.ContentType }[] = [
  { file: 'sections', uid: 'api::section.section' },
  { file: 'reform-fields', uid: 'api::reform-field.reform-field' },
  { file: 'topics', uid: 'api::topic.topic' },
  { file: 'audiences', uid: 'api::audience.audience' },
  { file: 'document-types', uid: 'api::document-type.document-type' },
  { file: 'report-periods', uid: 'api::report-period.report-period' },
  { file: 'scoring-rules', uid: 'api::scoring-rule.scoring-rule' },
  { file: 'indicators', uid: 'api::indicator.indicator' },
  { file: 'disclosure-headings', uid: 'api::disclosure-heading.disclosure-heading' },
  { file: 'synonyms', uid: 'api::synonym.synonym' },
  { file: 'abbreviations', uid: 'api::abbreviation.abbreviation' },
  { file: 'article-templates', uid: 'api::article-template.article-template' },
];

/** Fills each list that is still empty. What an administrator changed or removed later is not brought back. */
export async function loadReferenceLists(strapi: Core.Strapi): Promise<void> {
  const installed = strapi.store({ type: 'core', name: 'reference-lists' });
  for (const { file, uid } of LISTS) {
    if (await installed.get({ key: file })) continue;
    const text = await fs.readFile(path.join(strapi.dirs.app.root, 'database', 'reference', `${file}.json`), 'utf8');
    for (const data of JSON.parse(text)) await strapi.documents(uid).create({ data });
    await installed.set({ key: file, value: true });
  }
}
