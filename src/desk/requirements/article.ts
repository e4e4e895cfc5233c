import { htmlToText } from '../../text/html/html-to-text';
import { looksLikeLegacyEncoding } from '../../text/legacy-fonts/detect';
import { undescribedImages } from '../../text/html/parts';
import type { Reason } from '../../refusals/refusal';
import { collectorFor } from '../../refusals/collector';

export interface ArticleRecord {
  title: string | null;
  summary: string | null;
  body: string | null;
  kind: string | null;
  section: { adminReform: boolean } | null;
  unit: object | null;
  reformFields: object[];
  cover: object | null;
  coverAlt: string | null;
  origin: string | null;
  sourceName: string | null;
  sourceUrl: string | null;
  sourceDate: string | null;
  sourcePermission: string | null;
}

const RETYPE = 'Hãy dán lại từ Word để hệ thống tự chuyển, hoặc gõ lại đoạn này.';
const WEB_ADDRESS = /^https?:\/\/[^\s/]+\.[^\s/]+/i;

/**
 * What an article must have before it becomes public (quota specification, "Before publishing"): unit, kind,
 * summary; in a section of administrative reform also the reform field; a curated item its source; every image its
 * description.
 */
export function articleReasons(article: ArticleRecord): Reason[] {
  const { reasons, need, refuse } = collectorFor('api::article.article', article);
  need('title');
  need('summary', 'chưa có. Hãy tóm tắt bài trong tối đa 300 ký tự.');
  need('body');
  need('kind', 'chưa chọn.');
  need('section', 'chưa chọn.');
  need('unit', 'chưa chọn.');
  if (article.section?.adminReform) {
    need('reformFields', 'chưa chọn. Bài trong chuyên mục này phải thuộc ít nhất một lĩnh vực.');
  }
  for (const field of ['title', 'summary', 'body'] as const) {
    const garbled = htmlToText(article[field] ?? '').split('\n').find(looksLikeLegacyEncoding);
    if (garbled) refuse(field, 'legacy-encoding', `có chữ bị vỡ phông cũ (TCVN3, VNI): “${garbled.trim().slice(0, 60)}”. ${RETYPE}`);
  }
  const undescribed = undescribedImages(article.body ?? '');
  if (undescribed > 0) refuse('body', 'image-alt', `có ${undescribed} hình chưa có mô tả. Chọn hình rồi bấm nút “Hình ảnh” để viết mô tả.`);
  if (article.cover) need('coverAlt', 'chưa có. Người khiếm thị cần mô tả này để biết ảnh nói gì.');
  if (article.origin === 'curated') {
    need('sourceName', 'chưa có. Tin sưu tầm phải ghi nguồn.');
    need('sourceUrl', 'chưa có. Tin sưu tầm phải dẫn tới bài gốc.');
    need('sourceDate', 'chưa có. Tin sưu tầm phải ghi ngày của bài gốc.');
  }
  if (article.sourceUrl && !WEB_ADDRESS.test(article.sourceUrl)) {
    refuse('sourceUrl', 'invalid', 'phải bắt đầu bằng http:// hoặc https://.');
  }
  return reasons;
}
