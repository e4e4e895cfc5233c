import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { actorName } from '../../../../quota/server/src/actor';
import { clockOf } from '../../../../../clock';
import { changesBetween } from '../../../../../reports/content/changes';
import type { ReportContent } from '../../../../../reports/content/report-content';
import { compute } from '../facts/compute';
import { letterheadFor } from '../facts/letterhead';
import { askedOf, type Question } from '../facts/question';
import { DRAFTS } from '../tables';
import { EMPTY_ASSESSMENT, checkedDraft, type Written } from './checked-draft';
import { reportsOf } from './reports';

/** A report that is being written: what it is about and what people wrote so far. */
export interface Draft extends Written {
  key: string;
  /** 1 for a first report; above it a correction of the version before. */
  version: number;
  question: Question;
  revision: number;
  updatedAt: string;
  actor: string;
}

interface Row {
  key: string;
  body: string;
  revision: number;
  updated_at: string;
  actor: string;
}

type Body = Written & Pick<Draft, 'version' | 'question'>;

/** Reports being written. One draft for each report at a time. */
export function draftsOf(strapi: Core.Strapi) {
  const table = () => strapi.db.connection(DRAFTS);
  const now = () => clockOf(strapi).now().toISOString();

  const find = async (key: string): Promise<Draft> => {
    const row: Row | undefined = await table().where({ key }).first();
    if (!row) throw new errors.NotFoundError('Không có bản thảo báo cáo này; có thể nó đã được chốt hoặc đã bỏ.');
    return draftOf(row);
  };

  const insert = async (key: string, body: Body): Promise<Draft> => {
    await table().insert({ key, body: JSON.stringify(body), revision: 1, updated_at: now(), actor: actorName(strapi) });
    return find(key);
  };

  return {
    find,

    async list(): Promise<Draft[]> {
      const rows: Row[] = await table().orderBy('updated_at', 'desc');
      return rows.map(draftOf);
    },

    /** Begins a report; the draft of the same question that somebody began already is given back instead. */
    async begin(input: Partial<Record<keyof Question, unknown>>): Promise<Draft> {
      const { question, unit } = await askedOf(strapi, input);
      const same = (await this.list()).find((draft) => JSON.stringify(draft.question) === JSON.stringify(question));
      if (same) return same;
      const letterhead = await letterheadFor(strapi, unit);
      return insert(randomUUID(), { version: 1, question, assessment: EMPTY_ASSESSMENT, activities: [], letterhead, note: '' });
    },

    /** Begins a correction of the last frozen version. */
    async correct(key: string): Promise<Draft> {
      const known = (await this.list()).find((draft) => draft.key === key);
      if (known) return known;
      const [last] = await reportsOf(strapi).heads(key);
      const frozen = last && (await reportsOf(strapi).version(key, last.version));
      if (!frozen) throw new errors.NotFoundError('Không có báo cáo này.');
      const { content } = frozen;
      return insert(key, {
        version: last.version + 1,
        question: questionOf(content),
        assessment: content.assessment,
        activities: content.activities,
        letterhead: content.letterhead,
        note: '',
      });
    },

    /** Keeps what somebody wrote. Refused when somebody else wrote in between. */
    async save(key: string, input: Partial<Record<keyof Written, unknown>>, revision: unknown): Promise<Draft> {
      const draft = await find(key);
      const { version, question } = draft;
      const written = checkedDraft(input, draft);
      const changed = await table()
        .where({ key, revision: Number(revision) })
        .update({ body: JSON.stringify({ version, question, ...written }), revision: draft.revision + 1, updated_at: now(), actor: actorName(strapi) });
      if (changed !== 1) {
        throw new errors.ApplicationError(`Bản thảo đã được ${draft.actor} sửa ở nơi khác. Hãy tải lại trang rồi ghi lại phần của mình.`, { code: 'reports-conflict' });
      }
      return find(key);
    },

    async discard(key: string): Promise<void> {
      await find(key);
      await table().where({ key }).delete();
    },

    /** The report as it would be frozen now. */
    async preview(draft: Draft): Promise<ReportContent> {
      const { key, version, assessment, activities, letterhead, note } = draft;
      const computed = await compute(strapi, await askedOf(strapi, draft.question), activities);
      const content = { ...computed, key, version, assessment, activities, letterhead };
      const before = version > 1 ? await reportsOf(strapi).version(key, version - 1) : null;
      return { ...content, note: version > 1 ? note : null, changes: before ? changesBetween(before.content, content) : [] };
    },
  };
}

const questionOf = ({ periodCode, year, span, unit, rules }: ReportContent): Question => ({
  period: periodCode,
  year,
  month: rules.period?.monthly ? Number(span.to.slice(5, 7)) : null,
  from: periodCode ? null : span.from,
  to: periodCode ? null : span.to,
  unitId: unit?.id ?? null,
});

const draftOf = ({ key, body, revision, updated_at: updatedAt, actor }: Row): Draft => ({
  ...(JSON.parse(body) as Body),
  key,
  revision: Number(revision),
  updatedAt,
  actor,
});
