import { contrast, ENOUGH_FOR_TEXT, isColour } from '../../colour/contrast';
import type { Reason } from '../../refusals/refusal';
import { collectorFor } from '../../refusals/collector';

export interface SiteSettingRecord {
  brandColor: string | null;
  featuredArticles: object[];
}

const MOST_FEATURED = 3;
const WHITE = '#ffffff';

/** A department may choose its colour as long as white text on it can be read by everybody. */
export function siteSettingReasons(settings: SiteSettingRecord): Reason[] {
  const { reasons, refuse } = collectorFor('api::site-setting.site-setting', settings);
  const { brandColor } = settings;
  if (brandColor && !isColour(brandColor)) {
    refuse('brandColor', 'invalid', 'phải là mã màu gồm dấu # và sáu chữ số thập lục phân, ví dụ #0b3d6b.');
  } else if (brandColor && contrast(brandColor, WHITE) < ENOUGH_FOR_TEXT) {
    const ratio = contrast(brandColor, WHITE).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
    refuse('brandColor', 'low-contrast', `chữ trắng trên nền này khó đọc (độ tương phản ${ratio}:1, cần ít nhất 4,5:1). Hãy chọn màu đậm hơn.`);
  }
  // Counted by document: Strapi links the draft and the published version of each.
  const featured = new Set(settings.featuredArticles.map((article) => (article as { documentId: string }).documentId));
  if (featured.size > MOST_FEATURED) refuse('featuredArticles', 'too-many', 'chọn tối đa ba tin bài.');
  return reasons;
}
