import fs from 'node:fs';
import path from 'node:path';

import { ENUMERATION_LABELS } from '../../../src/admin/enumerations/labels';
import { labelsOf } from '../../../src/admin/enumerations/labels-of';

interface Enumeration {
  owner: string;
  attribute: string;
  values: string[];
}

const source = path.resolve(__dirname, '../../../src');

function enumerationsIn(file: string, owner: string): Enumeration[] {
  const { attributes } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    attributes: Record<string, { type: string; enum?: string[] }>;
  };
  return Object.entries(attributes)
    .filter(([, { type }]) => type === 'enumeration')
    .map(([attribute, { enum: values = [] }]) => ({ owner, attribute, values }));
}

const filesBelow = (folder: string, extension: string): string[] =>
  fs
    .readdirSync(path.join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension));

const enumerations = [
  ...filesBelow('api', 'schema.json').flatMap((file) => {
    const [api, , contentType] = file.split(path.sep);
    return enumerationsIn(path.join(source, 'api', file), `api::${api}.${contentType}`);
  }),
  ...filesBelow('components', '.json').flatMap((file) => {
    const [category, name] = file.slice(0, -'.json'.length).split(path.sep);
    return enumerationsIn(path.join(source, 'components', file), `${category}.${name}`);
  }),
];

describe('labels of enumerations', () => {
  test.each(enumerations)('every value of $owner.$attribute has a label, and no other value has', ({ values }) => {
    expect(Object.keys(labelsOf(values)).sort()).toEqual([...values].sort());
  });

  test('no labels are left of an enumeration that is gone', () => {
    const signature = (values: string[]): string => [...values].sort().join(' ');
    const used = new Set(enumerations.map(({ values }) => signature(values)));
    expect(ENUMERATION_LABELS.filter((labels) => !used.has(signature(Object.keys(labels))))).toEqual([]);
  });

  test('an enumeration of another plugin keeps its own words', () => {
    expect(labelsOf(['draft', 'published'])).toEqual({});
  });
});
