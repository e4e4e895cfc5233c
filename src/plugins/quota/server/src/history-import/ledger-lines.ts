import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { chunksOf, tableOf } from '../database';
import type { Draft } from '../ledger/ledger';
import { LEDGER } from '../ledger/schema';
import type { HistoryArticle } from './types';

/** Stands where other lines name the content type: these articles have no document here. */
export const HISTORY = 'history';

/** How an article will stand in the ledger. */
export function lineOf(article: HistoryArticle, written: { now: number; actor: string; reason: string }): Draft {
  const { title, url, unit, section, kind, ownWork } = article;
  const at = new Date(article.at).toISOString();
  return {
    type: 'imported',
    at,
    recordedAt: new Date(written.now).toISOString(),
    documentType: HISTORY,
    documentId: article.documentId,
    firstAt: at,
    facts: { title, url, unit, cooperatingUnits: [], section, kind, ownWork, fields: [], plannedAt: null, fingerprint: null },
    duplicateOf: null,
    resembles: null,
    actor: written.actor,
    reason: written.reason,
  };
}

/** What an earlier import wrote of the same links, by document id. */
export async function earlierLines(strapi: Core.Strapi, articles: HistoryArticle[], trx?: Knex.Transaction): Promise<Map<string, EarlierLine>> {
  const lines = new Map<string, EarlierLine>();
  for (const ids of chunksOf(articles.map(({ documentId }) => documentId))) {
    const rows: { document_id: string; at: string; facts: string }[] = await tableOf(strapi, LEDGER, trx)
      .where({ document_type: HISTORY })
      .whereIn('document_id', ids);
    for (const row of rows) lines.set(row.document_id, { at: row.at, facts: JSON.parse(row.facts) });
  }
  return lines;
}

type EarlierLine = Pick<Draft, 'at' | 'facts'>;

/** Whether a line says of an article exactly what the ledger already says. */
export function saysTheSame(line: Draft, earlier: EarlierLine): boolean {
  const said = ({ at, facts: { title, unit, section, kind, ownWork } }: EarlierLine) =>
    JSON.stringify([at, title, unit?.id, section?.id, kind, ownWork]);
  return said(line) === said(earlier);
}
