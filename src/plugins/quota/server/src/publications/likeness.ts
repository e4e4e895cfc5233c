import type { Core } from '@strapi/strapi';
import { ledgerOf } from '../ledger/ledger';
import { textsOf } from '../ledger/texts';
import { shinglesOf } from '../rules/shingles';
import { fingerprint } from './fingerprint';
import { sourceOf } from './sources';
import { wordsOf } from './words';

/** An earlier published text that another one repeats; `share` from 0 to 1, 1 for the same words. */
export interface Likeness {
  title: string;
  share: number;
}

/** Answers, before a text is published, what the ledger would say of it afterwards (rule 7). */
export const likenessOf = (strapi: Core.Strapi) => ({
  /** Null for a text of its own, and for content types that are not watched. */
  async of(contentType: string, documentId: string, html: string): Promise<Likeness | null> {
    if (!sourceOf(strapi, contentType)) return null;
    const words = wordsOf(html);
    const print = fingerprint(words);
    const original = print ? await ledgerOf(strapi).earlierWithText(print, documentId) : null;
    if (original) return { title: original.name, share: 1 };
    const resembled = await textsOf(strapi).resembled(shinglesOf(words), documentId);
    return resembled && { title: resembled.title, share: resembled.share };
  },
});
