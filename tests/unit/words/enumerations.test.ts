import fs from 'node:fs';
import path from 'node:path';
import * as labels from '../../../src/words/enumerations';

const SOURCE = path.resolve(__dirname, '../../../src');

function valuesOf(file: string, attribute: string): string[] {
  const schema = JSON.parse(fs.readFileSync(path.join(SOURCE, file), 'utf8'));
  return [...schema.attributes[attribute].enum].sort();
}

const typeFile = (name: string) => `api/${name}/content-types/${name}/schema.json`;

describe('labels', () => {
  it.each([
    [typeFile('article'), 'kind', labels.ARTICLE_KINDS],
    [typeFile('article'), 'origin', labels.ORIGINS],
    [typeFile('legal-document'), 'level', labels.DOCUMENT_LEVELS],
    ['components/registry/validity-event.json', 'kind', labels.VALIDITY_EVENTS],
    ['components/registry/document-relation.json', 'kind', labels.DOCUMENT_RELATIONS],
    [typeFile('procedure'), 'level', labels.PROCEDURE_LEVELS],
    [typeFile('procedure'), 'scope', labels.PROCEDURE_SCOPES],
    [typeFile('procedure'), 'announcement', labels.ANNOUNCEMENTS],
    [typeFile('procedure'), 'onlineLevel', labels.ONLINE_LEVELS],
    ['components/registry/filing-way.json', 'form', labels.FILING_FORMS],
    [typeFile('procedure'), 'hasFees', labels.PRESENCES],
    ['components/procedure/service-notice.json', 'kind', labels.SERVICE_NOTICES],
    [typeFile('unit'), 'kind', labels.UNIT_KINDS],
  ])('every value of %s %s has its words, and no other', (file, attribute, words) => {
    expect(Object.keys(words).sort()).toEqual(valuesOf(file, attribute));
  });

  it('an absent value has no label', () => {
    expect(labels.labelOf(labels.ORIGINS, null)).toBeNull();
    expect(labels.labelOf(labels.ORIGINS, 'curated')).toBe('Sưu tầm');
  });
});
