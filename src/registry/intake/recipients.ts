import { absent, at, type Fact } from './extract';
import type { Line } from './lines';

/** "Nơi nhận:" and the list beneath it, one recipient a line. */
export function recipientsOf(lines: readonly Line[]): Fact<string[]> {
  const begin = findLast(lines, ({ words }) => /^Nơi nhận\s*:?/iu.test(words));
  if (begin < 0) return absent<string[]>('Không thấy “Nơi nhận”.');
  const list: Line[] = [];
  for (const line of lines.slice(begin + 1)) {
    const isItem = /^[-–+•]\s*\p{L}/u.test(line.words);
    const goesOn = list.length > 0 && /^\p{Ll}/u.test(line.words);
    if (!isItem && !goesOn) break;
    list.push(line);
  }
  const first = list[0];
  const last = list[list.length - 1];
  if (!first || !last) return absent<string[]>('“Nơi nhận” để trống.');
  const names: string[] = [];
  for (const { words } of list) {
    if (/^[-–+•]/u.test(words)) names.push(words);
    else names[names.length - 1] += ` ${words}`;
  }
  // A brace beside the list ("báo cáo", "thực hiện") lands at the ends of its lines.
  const tidy = names.map((name) => name.replace(/^[-–+•]\s*/u, '').replace(/\s*\|.*$/u, '').replace(/;\s*(?:báo|cáo|báo cáo|thực|hiện|thực hiện)$/iu, '').replace(/[;.]\s*$/u, ''));
  return at(tidy, first.start, last.end, 0.9);
}

function findLast<T>(items: readonly T[], is: (item: T) => boolean): number {
  for (let index = items.length - 1; index >= 0; index -= 1) if (is(items[index] as T)) return index;
  return -1;
}
