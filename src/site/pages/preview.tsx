import { previewLinks } from '../../desk/previews/preview-links';
import { draftArticle } from '../../publication/articles';
import type { PageRequest, SitePage } from '../page';
import { pageOf } from './article';

/** A draft for who was sent its link: the article's own page, under a line that says what it is. */
export async function previewPage({ strapi, slug: token }: PageRequest): Promise<SitePage | null> {
  const documentId = await previewLinks(strapi).documentOf(token);
  const article = documentId && (await draftArticle(strapi, documentId));
  if (!article) return null;
  const page = pageOf(article);
  return {
    ...page,
    title: page.title || 'Bản nháp chưa có tiêu đề',
    description: page.description ?? '',
    isPrivate: true,
    content: (
      <>
        <p class="notice" role="note">
          Bản xem trước, chưa công bố. Không chuyển liên kết này cho người không có trách nhiệm xem bài.
        </p>
        {page.content}
      </>
    ),
  };
}
