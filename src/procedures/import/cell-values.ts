import { normalizeMultiline } from '../../text/unicode';
import { isBlank } from '../portal/split';

/** Any value as words, nested ones too. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  try {
    if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join('\n');
    if (typeof value === 'object' && value !== null) return Object.values(value).map(wordsOf).filter(Boolean).join(': ');
  } catch (error) {
    // A list nested thousands of levels deep is no text.
    if (error instanceof RangeError) return '';
    throw error;
  }
  return String(value);
}

/** A list, or the text of one: a spreadsheet's cell may hold JSON. */
export function listOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'string' || !value.trimStart().startsWith('[{')) return null;
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

/** "Trực tiếp | 10 ngày | Miễn phí": the parts of a line under these names. */
export const named = (line: string, names: string[]): Record<string, string> =>
  Object.fromEntries(line.split('|').map((part, index) => [names[index] ?? names[names.length - 1], part.trim()]));

/** The first of these members of a nested value that holds words. */
export function memberOf(item: unknown, names: string[]): string | null {
  if (typeof item !== 'object' || item === null) return null;
  for (const name of names) {
    const value = Object.hasOwn(item, name) ? (item as Record<string, unknown>)[name] : undefined;
    if (value !== undefined && value !== null && !isBlank(wordsOf(value))) return normalizeMultiline(wordsOf(value));
  }
  return null;
}

/** As the desk will store it, so that the same file again changes nothing. */
export const tidied = (text: string | null): string | null => text && (normalizeMultiline(text) || null);
