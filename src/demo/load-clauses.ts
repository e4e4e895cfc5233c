import type { Core } from '@strapi/strapi';
import { idsBy, pick, readSample } from './sample';

interface SampleClause extends Record<string, unknown> {
  key: string;
  document: string;
  units: string[];
  unitsUnder: string | null;
  unitsExcept: string[];
  section: string;
}

/** The duty itself: the clauses of the real plan, with the plan's words. */
export async function loadClauses(strapi: Core.Strapi): Promise<void> {
  const clauses = strapi.plugin('quota').service('clauses');
  const known = new Set((await clauses.versions()).map(({ key }: { key: string }) => key));
  const units = await idsBy(strapi, 'api::unit.unit', 'sourceId');
  const documents = await idsBy(strapi, 'api::legal-document.legal-document', 'sourceId');
  const refs = (sourceIds: string[]) => pick(units, sourceIds).map((id) => ({ id }));
  const sections = await idsBy(strapi, 'api::section.section', 'slug');

  for (const { document, units: bound, unitsUnder, unitsExcept, section, ...clause } of await readSample<SampleClause>(
    strapi,
    'clauses',
  )) {
    if (known.has(clause.key)) continue;
    await clauses.add(
      {
        ...clause,
        document: { id: documents.get(document) },
        units: refs(bound),
        unitsUnder: unitsUnder ? refs([unitsUnder])[0] : null,
        unitsExcept: refs(unitsExcept),
        section: { id: sections.get(section) },
      },
      'Dữ liệu mẫu',
    );
  }
}
