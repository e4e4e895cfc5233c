import fs from 'node:fs';
import path from 'node:path';
import { COMPONENT_FORMS } from '../../../src/forms/components';
import { CONTENT_TYPE_FORMS } from '../../../src/forms/content-types';
import type { ComponentForm } from '../../../src/forms/form';
import { isSystemAttribute } from '../../../src/forms/system';

interface Attribute {
  type: string;
  relation?: string;
  target?: string;
  component?: string;
}

const SRC = path.resolve(__dirname, '../../../src');
const FULL_ROW_TYPES = ['component', 'richtext', 'json', 'blocks', 'dynamiczone', 'customField'];
const UNLISTABLE_TYPES = ['richtext', 'json', 'blocks', 'dynamiczone', 'password'];

const all: [uid: string, form: ComponentForm][] = [...Object.entries(CONTENT_TYPE_FORMS), ...Object.entries(COMPONENT_FORMS)];
const attributesOf = (form: ComponentForm): [string, Attribute][] => Object.entries(form.schema.attributes);
const cellsOf = (form: ComponentForm) => form.rows.flatMap((row) => Object.entries(row));

it('every content type of the application has a form', () => {
  const uids = fs.readdirSync(path.join(SRC, 'api')).flatMap((api) => {
    const folder = path.join(SRC, 'api', api, 'content-types');
    return fs.existsSync(folder) ? fs.readdirSync(folder).map((type) => `api::${api}.${type}`) : [];
  });
  expect(Object.keys(CONTENT_TYPE_FORMS).sort()).toEqual(uids.sort());
});

it('every component has a form', () => {
  const root = path.join(SRC, 'components');
  const uids = fs.readdirSync(root).flatMap((category) =>
    fs.readdirSync(path.join(root, category)).map((file) => `${category}.${path.basename(file, '.json')}`),
  );
  expect(Object.keys(COMPONENT_FORMS).sort()).toEqual(uids.sort());
});

describe.each(all)('%s', (_uid, form) => {
  it('labels every attribute, and nothing else', () => {
    expect(Object.keys(form.fields).sort()).toEqual(Object.keys(form.schema.attributes).sort());
  });

  it('shows every attribute exactly once, but those that are told beside the form', () => {
    const shown = Object.keys(form.schema.attributes).filter((name) => !form.fields[name].hidden);
    expect(cellsOf(form).map(([name]) => name).sort()).toEqual(shown.sort());
  });

  it('fills no row beyond its twelve columns', () => {
    for (const row of form.rows) expect(Object.values(row).reduce((sum, size) => sum + Number(size), 0)).toBeLessThanOrEqual(12);
  });

  it('gives a whole row to the fields that Strapi does not let shrink', () => {
    const sizes = Object.fromEntries(cellsOf(form));
    const full = attributesOf(form).filter(([name, { type }]) => FULL_ROW_TYPES.includes(type) && !form.fields[name].hidden);
    expect(full.map(([name]) => [name, sizes[name]])).toEqual(full.map(([name]) => [name, 12]));
  });

  it('shows each relation by an attribute that the other side has', () => {
    for (const [name, attribute] of attributesOf(form)) {
      const { shows } = form.fields[name];
      if (attribute.type !== 'relation') expect([name, shows]).toEqual([name, undefined]);
      else if (attribute.target === 'admin::user') expect(['email', 'username', 'firstname', 'lastname']).toContain(shows);
      else expect(Object.keys(CONTENT_TYPE_FORMS[attribute.target ?? '']?.fields ?? {})).toContain(shows);
    }
  });

  it('uses no label twice', () => {
    const labels = Object.values(form.fields).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe.each(Object.entries(CONTENT_TYPE_FORMS))('the list of %s', (_uid, form) => {
  const attributes = Object.fromEntries(attributesOf(form));

  it('has columns that can be listed', () => {
    for (const column of form.list) {
      expect(isSystemAttribute(column) || (attributes[column] && !UNLISTABLE_TYPES.includes(attributes[column].type))).toBe(true);
    }
  });

  it('has no column called status, which the content manager keeps for draft and published', () => {
    expect(form.list).not.toContain('status');
  });

  it('is sorted by an attribute with one value', () => {
    const [by] = form.sort;
    expect(isSystemAttribute(by) || !['relation', 'component', 'media'].includes(attributes[by].type)).toBe(true);
  });
});

it('keeps what the system fills from being typed over', () => {
  for (const [, form] of all) {
    for (const name of ['slug', 'firstPublicAt', 'sourceId']) {
      if (form.fields[name]) expect(form.fields[name].readOnly).toBe(true);
    }
  }
});

it('puts the parts of a procedure in the order of Nghị định 63/2010/NĐ-CP, Điều 8', () => {
  const order = cellsOf(CONTENT_TYPE_FORMS['api::procedure.procedure']).map(([name]) => name);
  const parts = ['name', 'steps', 'filingWays', 'dossier', 'dossierSets', 'timeLimit', 'applicants', 'agency', 'forms', 'result', 'conditions', 'fees'];
  expect(order.filter((name) => parts.includes(name))).toEqual(parts);
});
