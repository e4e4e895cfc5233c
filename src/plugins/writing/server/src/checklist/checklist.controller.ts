import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { checkDraft, storedDraft, type ArticleDraft } from '../../../../../desk/checklist';
import { boundUnits } from '../../../../../access/bound-units';
import { cleanHtml } from '../../../../../text/html/clean-html';
import { requireRight } from '../draft-access';
import { EMPTY_DRAFT, relationChange, withFormValues } from './form-values';

type Values = Record<string, unknown>;

const RELATIONS: Record<'section' | 'unit' | 'reformFields' | 'relatedDocuments', UID.ContentType> = {
  section: 'api::section.section',
  unit: 'api::unit.unit',
  reformFields: 'api::reform-field.reform-field',
  relatedDocuments: 'api::legal-document.legal-document',
};

/** The checklist of an article as it stands in the form at this moment, saved or not. */
export const checklistController = ({ strapi }: { strapi: Core.Strapi }) => {
  const answer = async (ctx: Context, draft: ArticleDraft) => {
    const { values } = (ctx.request as unknown as { body?: { values?: unknown } }).body ?? {};
    if (values !== undefined && (typeof values !== 'object' || values === null)) {
      throw new errors.ValidationError('Giá trị của biểu mẫu (values): phải là một đối tượng.');
    }
    const written = withFormValues(draft, (values ?? {}) as Values);
    const linked = await withRelations(strapi, written, (values ?? {}) as Values);
    ctx.body = { data: await checkDraft(strapi, { ...linked, body: linked.body && cleanHtml(linked.body) }) };
  };

  return {
    async ofNew(ctx: Context) {
      // Left open, the unit becomes that of the person who writes: see desk/ownership.
      const units = await boundUnits(strapi);
      await answer(ctx, units?.length === 1 ? { ...EMPTY_DRAFT, unit: units[0] } : EMPTY_DRAFT);
    },

    async ofStored(ctx: Context) {
      const documentId = await requireRight(strapi, ctx, 'api::article.article', 'read');
      const draft = await storedDraft(strapi, documentId);
      if (!draft) throw new errors.NotFoundError('Không có bài này.');
      await answer(ctx, draft);
    },
  };
};

/** The relations as they will be once the form is saved. */
async function withRelations(strapi: Core.Strapi, draft: ArticleDraft, values: Values): Promise<ArticleDraft> {
  const changed: Values = { ...draft };
  for (const [name, uid] of Object.entries(RELATIONS)) {
    const { connect, disconnect } = relationChange(values[name]);
    const stored = (draft as unknown as Values)[name];
    const isList = Array.isArray(stored);
    const before = ((isList ? stored : stored ? [stored] : []) as { documentId?: string }[]).filter(
      (item) => !item.documentId || !disconnect.includes(item.documentId),
    );
    const added = connect.length > 0 ? await strapi.db.query(uid).findMany({ where: { documentId: { $in: connect } } }) : [];
    changed[name] = isList ? [...before, ...added] : (added[0] ?? before[0] ?? null);
  }
  return changed as unknown as ArticleDraft;
}
