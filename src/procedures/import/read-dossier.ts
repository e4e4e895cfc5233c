import { normalizeMultiline, normalizeText } from '../../text/unicode';
import { splitDossier } from '../portal/dossier';
import { isBlank } from '../portal/split';
import { saysNothing } from '../presence';
import { listOf, memberOf, named, tidied, wordsOf } from './cell-values';
import type { ImportedProcedure, Say, Uncertain } from './imported-procedure';

/** The papers: a list of objects or names, lines of "name | originals | copies | form", or the portal's glued table. */
export function readDossier(value: unknown, procedure: ImportedProcedure, say: Say, uncertain: Uncertain): void {
  const list = listOf(value);
  if (list) {
    procedure.dossier = list.flatMap((item, index) => {
      const name = typeof item === 'string' ? item : memberOf(item, ['ten', 'Tên giấy tờ', 'name']);
      if (!name) {
        say('error', 'dossier', `dòng ${index + 1}: chưa có tên giấy tờ.`);
        return [];
      }
      return [
        {
          caseName: memberOf(item, ['truong_hop', 'caseName']),
          name,
          form: memberOf(item, ['mau', 'mau_don', 'Mẫu đơn, tờ khai', 'form']),
          originals: countOf(item, ['ban_chinh', 'Bản chính', 'originals'], index, say),
          copies: countOf(item, ['ban_sao', 'Bản sao', 'copies'], index, say),
        },
      ];
    });
    return;
  }
  if (typeof value !== 'string' || isBlank(value)) return;
  if (value.includes('|')) {
    readDossier(value.split('\n').filter((line) => line.trim()).map((line) => named(line, ['ten', 'ban_chinh', 'ban_sao', 'mau'])), procedure, say, uncertain);
    return;
  }
  const { items, leftovers, doubts } = splitDossier(value.normalize('NFC'));
  uncertain('dossier', 'dossier', doubts, leftovers);
  if (items.length > 0) procedure.dossier = items.map(({ caseName, name, form, originals, copies }) => ({ caseName: tidied(caseName), name: normalizeMultiline(name), form: tidied(form), originals, copies }));
}

function countOf(item: unknown, names: string[], index: number, say: Say): number | null {
  const text = memberOf(item, names);
  if (text === null) return null;
  if (/^\d{1,3}$/.test(text)) return Number(text);
  say('error', 'dossier', `dòng ${index + 1}: “${text.slice(0, 30)}” không phải số bản.`);
  return null;
}

/** The forms to fill in, by their own column or by the dossier. */
export function readForms(value: unknown, procedure: ImportedProcedure, say: Say): void {
  const fromDossier = [...new Set((procedure.dossier ?? []).flatMap(({ form }) => (form ? [form] : [])))];
  const given = listOf(value)?.map(wordsOf) ?? (typeof value === 'string' ? value.split('\n') : []);
  const named = given.map((name) => normalizeText(name).replace(/^[-–+•]\s*/, '')).filter((name) => !isBlank(name));
  if (named.length > 0 && named.every(saysNothing)) {
    procedure.hasForms = 'no';
    return;
  }
  const forms = named.length > 0 ? named.filter((name) => !saysNothing(name)) : fromDossier;
  if (forms.length > 0) Object.assign(procedure, { hasForms: 'yes', forms });
  else if (procedure.dossier) say('warning', 'forms', 'nguồn không nêu mẫu nào: chưa rõ Có hay Không.');
}
