import { FILING_FORMS } from '../../words/enumerations';
import type { FilingWay } from '../parts';
import { splitFilingWays } from '../portal/filing-ways';
import { NO_INFORMATION, isBlank } from '../portal/split';
import { listOf, memberOf, named, tidied } from './cell-values';
import type { ImportedProcedure, Say, Uncertain } from './imported-procedure';

const FORM_WORDS: Record<keyof typeof FILING_FORMS, RegExp> = {
  'in-person': /^tr[ựu]c[- ]ti[ếe]p$/i,
  online: /^tr[ựu]c[- ]tuy[ếe]n$/i,
  postal: /b[ưu]u[- ]ch[íi]nh/i,
};

/** The ways of filing: a list of objects, lines of "form | time | fee | note", or the portal's glued table. */
export function readWays(value: unknown, procedure: ImportedProcedure, say: Say, uncertain: Uncertain): void {
  const list = listOf(value);
  if (list) {
    procedure.filingWays = list.flatMap((item, index) => {
      const text = memberOf(item, ['hinh_thuc', 'Hình thức nộp', 'form']) ?? '';
      const form = (Object.keys(FORM_WORDS) as FilingWay['form'][]).find((key) => key === text || FORM_WORDS[key].test(text));
      if (!form) {
        say('error', 'filingWays', `dòng ${index + 1}: không hiểu hình thức nộp “${text.slice(0, 60)}”.`);
        return [];
      }
      return [
        {
          form,
          timeLimit: memberOf(item, ['thoi_han', 'Thời hạn', 'timeLimit']),
          fee: memberOf(item, ['phi_le_phi', 'Phí, lệ phí', 'fee']),
          note: memberOf(item, ['mo_ta', 'Mô tả', 'note']),
        },
      ];
    });
    return;
  }
  if (typeof value !== 'string' || isBlank(value)) return;
  if (value.includes('|')) {
    readWays(value.split('\n').filter((line) => line.trim()).map((line) => named(line, ['hinh_thuc', 'thoi_han', 'phi_le_phi', 'mo_ta'])), procedure, say, uncertain);
    return;
  }
  const { items, leftovers, doubts } = splitFilingWays(value.normalize('NFC'));
  uncertain('filingWays', 'filingWays', doubts, leftovers);
  if (items.length === 0) return;
  procedure.filingWays = items.map(({ form, timeLimit, fee, note }) => ({ form, timeLimit: tidied(timeLimit), fee: tidied(fee), note: tidied(note) }));
  deriveFromWays(procedure, say);
}

/** The portal has time limit and fee in the table of filing ways only. */
function deriveFromWays(procedure: ImportedProcedure, say: Say): void {
  const ways = procedure.filingWays ?? [];
  const join = (pick: (way: FilingWay) => string | null) => {
    const said = new Set(ways.map(pick).filter((text): text is string => Boolean(text)));
    if (said.size <= 1) return [...said][0];
    return ways.map((way) => `${FILING_FORMS[way.form]}: ${pick(way) ?? NO_INFORMATION.toLowerCase()}`).join('\n');
  };
  procedure.timeLimit ??= join(({ timeLimit }) => timeLimit);
  const fees = join(({ fee }) => fee);
  if (fees === undefined) {
    say('warning', 'fees', `cổng ghi “${NO_INFORMATION}”: chưa rõ Có hay Không.`);
    return;
  }
  const free = ways.every(({ fee }) => fee?.trim() === 'Miễn phí');
  procedure.hasFees = free ? 'no' : 'yes';
  if (!free) procedure.fees = fees;
}
