import type { Core } from '@strapi/strapi';
import { writeImport } from '../procedures/import/import-procedures';
import { idsBy, readSampleText } from './sample';

/**
 * All procedures of the sample, by the same import that an administrator uses; those whose source does not give
 * every compulsory part are entries of a list. What is there already is left alone.
 */
export async function loadProcedures(strapi: Core.Strapi): Promise<void> {
  const unit = (await idsBy(strapi, 'api::unit.unit', 'sourceId')).get('dv-01');
  const bytes = Buffer.from(await readSampleText(strapi, 'procedures.json'));
  const report = await writeImport(strapi, { bytes, name: 'procedures.json' }, { publish: true, list: true, unit });
  if (!report.readable || report.counts.refused > 0) throw new Error(`Sample procedures: ${report.message}`);
}
