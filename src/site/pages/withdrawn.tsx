import type { Core } from '@strapi/strapi';
import { findWithdrawal } from '../../publication/withdrawals';
import { Day } from '../components/day';
import { ARTICLES, GUIDES, HOME, LEGAL_DOCUMENTS, PROCEDURES } from '../crumbs';
import type { SitePage } from '../page';

/** Of which lists a document was part, and what it is called there. */
const KINDS = {
  'api::article.article': { list: ARTICLES, noun: 'Bài viết' },
  'api::legal-document.legal-document': { list: LEGAL_DOCUMENTS, noun: 'Văn bản' },
  'api::procedure.procedure': { list: PROCEDURES, noun: 'Thủ tục hành chính' },
  'api::guide.guide': { list: GUIDES, noun: 'Hướng dẫn' },
} as const;

/** In the place of a withdrawn document: that it was there, and why it is gone. Search engines are told to drop it. */
export async function withdrawnPage(strapi: Core.Strapi, uid: keyof typeof KINDS, slug: string): Promise<SitePage | null> {
  const withdrawal = await findWithdrawal(strapi, uid, slug);
  if (!withdrawal) return null;
  const { title, reason, at } = withdrawal;
  const { list, noun } = KINDS[uid];
  return {
    title: `Đã gỡ: ${title}`,
    description: `${noun} này không còn trên trang.`,
    crumbs: [HOME, list],
    content: (
      <article>
        <h1>{title}</h1>
        <section class="notice" aria-labelledby="da-go">
          <h2 id="da-go">{noun} đã được gỡ</h2>
          <p>
            Ngày gỡ: <Day value={at} />
          </p>
          <p>Lý do: {reason}</p>
        </section>
      </article>
    ),
  };
}
