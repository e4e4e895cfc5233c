import slugifyWithMap from 'slugify';
import { decodeEntities } from './entities';
import { normalizeText } from './unicode';

export interface SlugOptions {
  /** Longest slug; a longer title is cut at the last word that fits. */
  maxLength?: number;
  /** Returned when the title holds no letter or digit; must be a slug itself. */
  fallback?: string;
}

const DEFAULT_MAX_LENGTH = 100;
const THOUSANDS_DOT = /(?<=\d)\.(?=\d{3}(?!\d))/g;

/**
 * The address of a title: "Số 76/NQ-CP" → "so-76-nq-cp". Every mark of punctuation and every symbol is a word border
 * (so "&", "%" and emoji vanish instead of being spelled out), except the dot in "1.300".
 * Always matches /^[a-z0-9]+(-[a-z0-9]+)*$/.
 */
export function slugify(title: string, options: SlugOptions = {}): string {
  const { maxLength = DEFAULT_MAX_LENGTH, fallback = 'noi-dung' } = options;
  const words = normalizeText(decodeEntities(title))
    .replace(THOUSANDS_DOT, '')
    .replace(/[\p{P}\p{S}]+/gu, ' ')
    .replace(/\p{M}+/gu, '');
  const slug = slugifyWithMap(words, { lower: true, strict: true, locale: 'vi' })
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return cutAtWord(slug, maxLength) || cutAtWord(fallback, maxLength);
}

/**
 * `base` when it is free, else the first free of base-2, base-3…; the base is shortened so that the whole
 * stays within `maxLength`.
 * @param taken the slugs in use, or a question that answers whether one is
 */
export function withSuffix(
  base: string,
  taken: ReadonlySet<string> | ((slug: string) => boolean),
  maxLength: number = DEFAULT_MAX_LENGTH,
): string {
  const isTaken = typeof taken === 'function' ? taken : (slug: string) => taken.has(slug);
  let candidate = cutAtWord(base, maxLength);
  for (let n = 2; isTaken(candidate); n += 1) {
    const suffix = `-${n}`;
    candidate = cutAtWord(base, maxLength - suffix.length) + suffix;
  }
  return candidate;
}

function cutAtWord(slug: string, maxLength: number): string {
  if (slug.length <= maxLength) return slug;
  const border = slug.lastIndexOf('-', maxLength);
  return border > 0 ? slug.slice(0, border) : slug.slice(0, maxLength);
}
