import fs from 'node:fs';
import path from 'node:path';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

import { vi } from '../../../src/admin/translations/vi';
import { DEFAULT_NAME, namedMessages } from '../../../src/plugins/branding/admin/src/names';
import uncatalogued from '../../../src/admin/translations/vi/uncatalogued.json';

type Messages = Record<string, string>;

/**
 * Where each package keeps its messages, and the prefix the admin panel puts before their keys.
 * Content Releases and Review Workflows are left out: they are paid and show nothing here.
 */
const packages = [
  { name: 'admin', prefix: '', folder: 'dist/admin/admin/src/translations' },
  { name: 'content-manager', prefix: 'content-manager.', folder: 'dist/admin/translations' },
  { name: 'upload', prefix: 'upload.', folder: 'dist/admin/translations' },
  { name: 'content-type-builder', prefix: 'content-type-builder.', folder: 'dist/admin/translations' },
  { name: 'i18n', prefix: 'i18n.', folder: 'dist/admin/translations' },
  { name: 'email', prefix: 'email.', folder: 'dist/admin/translations' },
];

/** Words and codes that Vietnamese offices write as in English. */
const sameInBothLanguages = new Set([
  'Blog',
  'DKIM',
  'Email',
  'GraphQL',
  'ID',
  'JSON',
  'Logo',
  'OAuth2',
  'Sentry',
  'Strapi Cloud',
  'UID',
  'URL',
  'Video',
  'X',
  'Y',
  'webhook',
  '_blank, _self, _parent, _top',
  'noopener, nofollow, noreferrer',
]);

/** Offers of paid plans, which the configuration turns off, and what Strapi's own developers left behind. */
const NEVER_SHOWN = /^(?:app\.components\.UpsellBanner\.|content-releases\.|content-manager\.history\.|FIXME$)/;

const ASKED = /id:\s*(?:(getTranslation|getTrad)\()?(['"`])([A-Za-z][\w.-]*)\2\)?,\s*defaultMessage:/g;

/** The ids in a package's panel code that stand there with an English text of their own. */
function askedIn(root: string, prefix: string): string[] {
  const files = (folder: string): string[] =>
    fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return ['ee', 'tests', 'translations'].includes(entry.name) ? [] : files(file);
      return entry.name.endsWith('.mjs') ? [file] : [];
    });
  return files(path.join(root, 'dist', 'admin')).flatMap((file) =>
    [...fs.readFileSync(file, 'utf8').matchAll(ASKED)].map(([, own, , id]) => `${own ? prefix : ''}${id}`),
  );
}

function readMessages(name: string, folder: string, locale: string, prefix: string): Messages {
  const root = path.dirname(require.resolve(`@strapi/${name}/package.json`));
  const file = path.join(root, folder, `${locale}.json.js`);
  if (!fs.existsSync(file)) return {};
  const loaded = require(file);
  const messages: Messages = loaded.default ?? loaded;
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [`${prefix}${key}`, text])
  );
}

/** The arguments, tags and `select` choices of a message, and the text that remains of it. */
function inspectMessage(message: string) {
  const parts = new Set<string>();
  let text = '';
  const visit = (elements: MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal) text += element.value;
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      if (element.type === TYPE.tag) {
        parts.add(`<${element.value}>`);
        visit(element.children);
        continue;
      }
      parts.add(`{${element.value}}`);
      if (element.type !== TYPE.select && element.type !== TYPE.plural) continue;
      for (const [choice, option] of Object.entries(element.options)) {
        if (element.type === TYPE.select) parts.add(`{${element.value}: ${choice}}`);
        visit(option.value);
      }
    }
  };
  visit(parse(message));
  return { parts: [...parts].sort().join(' '), text };
}

function isValidMessage(message: string): boolean {
  try {
    parse(message);
    return true;
  } catch {
    return false;
  }
}

const sources = packages.map(({ name, prefix, folder }) => ({
  name,
  english: readMessages(name, folder, 'en', prefix),
  official: readMessages(name, folder, 'vi', prefix),
}));
const english: Messages = Object.assign({}, ...sources.map((source) => source.english));
const shown: Messages = Object.assign({}, ...sources.map((source) => source.official), namedMessages(DEFAULT_NAME), vi);

describe('Vietnamese of the admin panel', () => {
  it.each(sources)('translates every message of $name', ({ english: messages }) => {
    expect(Object.keys(messages).length).toBeGreaterThan(0);
    const untranslated = Object.keys(messages).filter((key) => {
      if (shown[key] === undefined) return true;
      if (shown[key] !== messages[key] || sameInBothLanguages.has(shown[key])) return false;
      return /\p{L}/u.test(inspectMessage(shown[key]).text);
    });
    expect(untranslated).toEqual([]);
  });

  it('has every message that the code of the panel asks for, in a catalogue or not', () => {
    const asked = packages.flatMap(({ name, prefix }) => askedIn(path.dirname(require.resolve(`@strapi/${name}/package.json`)), prefix));
    expect(asked.length).toBeGreaterThan(1500);
    expect([...new Set(asked)].filter((key) => shown[key] === undefined && !NEVER_SHOWN.test(key))).toEqual([]);
  });

  it('keeps the arguments, tags and choices of the English message', () => {
    // Strapi ships a few English messages that are no valid ICU: nothing to compare with there.
    const different = Object.keys(english)
      .filter((key) => shown[key] !== undefined)
      .filter((key) => isValidMessage(english[key]))
      .filter((key) => inspectMessage(shown[key]).parts !== inspectMessage(english[key]).parts);
    expect(different).toEqual([]);
  });

  it('writes only valid ICU messages', () => {
    expect(Object.keys(shown).filter((key) => !isValidMessage(shown[key]))).toEqual([]);
  });

  it('overrides no key that Strapi has dropped', () => {
    const stale = Object.keys(vi).filter(
      (key) => !(key in english) && !(key in uncatalogued) && !key.includes('apiError.')
    );
    expect(stale).toEqual([]);
  });

  it('lists as uncatalogued only what no English file has', () => {
    expect(Object.keys(uncatalogued).filter((key) => key in english)).toEqual([]);
  });

  it('is written in composed Unicode, so that one letter is one character', () => {
    expect(Object.keys(vi).filter((key) => vi[key] !== vi[key].normalize('NFC'))).toEqual([]);
  });

  it('finds a server sentence under the key of each screen that shows it', () => {
    const text = 'Không tìm thấy mục này.';
    expect(vi['apiError.Document not found']).toBe(text);
    expect(vi['content-manager.apiError.Document not found']).toBe(text);
    expect(vi['upload.apiError.Document not found']).toBe(text);
  });
});
