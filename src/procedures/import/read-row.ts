import { normalizeMultiline, normalizeText } from '../../text/unicode';
import type { PartName } from '../parts';
import { isBlank } from '../portal/split';
import { splitResult } from '../portal/result';
import { saysNothing } from '../presence';
import { wordsOf } from './cell-values';
import { fieldLabel, fieldOf, type ImportField } from './field-names';
import type { ImportedProcedure, Remark, Uncertain } from './imported-procedure';
import { MAX_FIELD } from './limits';
import { readChoices } from './read-choices';
import { readDossier, readForms } from './read-dossier';
import type { SourceRow } from './read-file';
import { readWays } from './read-filing-ways';
import { readLegalBasis } from './read-legal-basis';

const TEXTS = [
  'kind',
  'agency',
  'authority',
  'delegate',
  'coordinator',
  'receivingAddress',
  'steps',
  'timeLimit',
  'applicants',
  'partialReason',
  'related',
  'keywords',
  'description',
  'portalUrl',
  'source',
  'decision',
  'code',
  'subjectArea',
  'locality',
  'sourceId',
] as const;

/** Where a longer value could not be stored. */
const SHORT = { code: 40, kind: 250, decision: 500, locality: 120, portalUrl: 1000, source: 1000, sourceId: 250 } as const;
const LONGEST_NAME = 1000;

/** Reads one row. What is wrong is said in the remarks, never thrown. */
export function readRow({ row, fields }: SourceRow): ImportedProcedure {
  const remarks: Remark[] = [];
  const notes: string[] = [];
  const values = valuesOf(fields, remarks, notes);
  const say = (level: Remark['level'], field: ImportField, message: string) =>
    remarks.push({ level, field: fieldLabel(field), message });
  const textOf = (field: ImportField): string | undefined => {
    const value = values.get(field);
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'object' && !(value instanceof Date)) {
      say('error', field, 'phải là chữ, không phải danh sách.');
      return undefined;
    }
    const text = normalizeMultiline(value instanceof Date ? value.toISOString().slice(0, 10) : String(value));
    return isBlank(text) ? undefined : text;
  };

  const procedure: ImportedProcedure = { row, name: normalizeText(textOf('name') ?? ''), uncertain: [], remarks };
  if (!procedure.name) say('error', 'name', 'chưa có.');
  if (procedure.name.length > LONGEST_NAME) say('error', 'name', `dài hơn ${LONGEST_NAME} ký tự.`);
  for (const field of TEXTS) {
    const text = textOf(field);
    if (text === undefined) continue;
    const longest = SHORT[field as keyof typeof SHORT];
    if (longest && text.length > longest) say('error', field, `dài hơn ${longest} ký tự.`);
    else procedure[field] = text;
  }
  const choices = { ...procedure, ...readChoices(textOf, say) };
  const uncertain = (part: PartName, field: ImportField, doubts: string[], leftovers: string[]) => {
    if (doubts.length > 0 && !choices.uncertain.includes(part)) choices.uncertain.push(part);
    for (const doubt of doubts) say('warning', field, `chưa tách được chắc chắn. ${doubt}`);
    for (const rest of leftovers.filter((text) => text.trim())) notes.push(`${fieldLabel(field)}, phần chưa xếp được: ${rest.trim()}`);
  };
  readWays(values.get('filingWays'), choices, say, uncertain);
  readDossier(values.get('dossier'), choices, say, uncertain);
  readForms(values.get('forms'), choices, say);
  readResult(textOf('result'), choices, uncertain);
  readPresence(textOf('conditions'), 'conditions', 'hasConditions', choices);
  readPresence(textOf('fees'), 'fees', 'hasFees', choices);
  readLegalBasis(values.get('legalBasis'), choices, uncertain);
  for (const field of ['note', 'completeness', 'internalProcess'] as const) {
    const value = values.get(field);
    if (value !== undefined && !isBlank(wordsOf(value))) notes.push(`${fieldLabel(field)}: ${wordsOf(value)}`);
  }
  if (notes.length > 0) choices.internalNote = notes.join('\n');
  return choices;
}

function valuesOf(fields: SourceRow['fields'], remarks: Remark[], notes: string[]): Map<ImportField, unknown> {
  const values = new Map<ImportField, unknown>();
  for (const [name, value] of Object.entries(fields)) {
    if (value === null || value === undefined || value === '') continue;
    const size = typeof value === 'string' ? value.length : wordsOf(value).length;
    const field = fieldOf(name);
    if (size > MAX_FIELD) remarks.push({ level: 'error', field: name.slice(0, 100), message: `dài hơn ${MAX_FIELD.toLocaleString('vi-VN')} ký tự.` });
    else if (!field) {
      remarks.push({ level: 'warning', field: name.slice(0, 100), message: 'cột không có trong thủ tục; nội dung được giữ ở ghi chú nội bộ.' });
      notes.push(`${name}: ${wordsOf(value)}`);
    } else if (!values.has(field)) values.set(field, value);
    else notes.push(`${name}: ${wordsOf(value)}`);
  }
  return values;
}

function readResult(text: string | undefined, procedure: ImportedProcedure, uncertain: Uncertain): void {
  if (text === undefined) return;
  const { items, leftovers, doubts, keywords, description } = splitResult(text);
  uncertain('result', 'result', doubts, leftovers);
  if (keywords) procedure.keywords ??= keywords;
  if (description) procedure.description ??= description;
  const result = items.map(({ name, code }) => (code ? `${name} (Mã: ${code})` : name)).join('\n');
  readPresence(result, 'result', 'hasResult', procedure);
}

function readPresence(text: string | undefined, part: 'result' | 'conditions' | 'fees', presence: 'hasResult' | 'hasConditions' | 'hasFees', procedure: ImportedProcedure): void {
  if (!text) return;
  if (saysNothing(text)) procedure[presence] = 'no';
  else {
    procedure[presence] = 'yes';
    procedure[part] = text;
  }
}
