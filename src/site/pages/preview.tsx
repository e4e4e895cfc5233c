import { previewLinks } from '../../desk/previews/preview-links';
import { draftArticle } from '../../publication/articles';
import { draftGuide } from '../../publication/guides';
import { draftLegalDocument } from '../../publication/legal-documents';
import { draftProcedure } from '../../publication/procedures';
import type { PageRequest, SitePage } from '../page';
import { showArticle } from './article';
import { showGuide } from './guide';
import { showLegalDocument } from './legal-document';
import { showProcedure } from './procedure';

type Preview = (request: PageRequest, documentId: string) => Promise<SitePage | null>;

const shown =
  <Draft,>(find: (strapi: PageRequest['strapi'], documentId: string) => Promise<Draft | null>, show: (request: PageRequest, draft: Draft) => Promise<SitePage>): Preview =>
  async (request, documentId) => {
    const draft = await find(request.strapi, documentId);
    return draft && show(request, draft);
  };

const PREVIEWS: Readonly<Record<string, Preview>> = {
  'api::article.article': shown(draftArticle, showArticle),
  'api::guide.guide': shown(draftGuide, showGuide),
  'api::legal-document.legal-document': shown(draftLegalDocument, showLegalDocument),
  'api::procedure.procedure': shown(draftProcedure, showProcedure),
};

/** A draft for who was sent its link: the very page it will be, under a line that says what it is. */
export async function previewPage(request: PageRequest): Promise<SitePage | null> {
  const opened = await previewLinks(request.strapi).opened(request.slug);
  const page = opened && (await PREVIEWS[opened.uid]?.(request, opened.documentId));
  if (!page) return null;
  return {
    ...page,
    title: page.title || 'Bản nháp chưa có tiêu đề',
    description: page.description ?? '',
    structuredData: undefined,
    isPrivate: true,
    content: (
      <>
        <p class="notice" role="note">
          Bản xem trước, chưa công bố. Không chuyển liên kết này cho người không có trách nhiệm xem trước.
          {opened.uid === 'api::legal-document.legal-document' && ' Tình trạng hiệu lực và quan hệ với văn bản khác chỉ hiện khi văn bản đã công bố.'}
        </p>
        {page.content}
      </>
    ),
  };
}
