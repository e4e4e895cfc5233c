import type { Core } from '@strapi/strapi';
import { idsBy } from './sample';

const PLACE = 'api::display-place.display-place';

/** Two places of display, so that the board of terms has something to show. Their names say that they are samples. */
const HOURS = 'Thứ Hai đến thứ Sáu, 7 giờ 30 đến 11 giờ 30 và 13 giờ 30 đến 17 giờ (giờ mẫu)';
const PLACES = [
  { slug: 'trung-tam-phuc-vu-hanh-chinh-cong-mau', name: 'Trung tâm Phục vụ hành chính công tỉnh (dữ liệu mẫu)', receivesFiles: true, address: 'Số 01, đường Mẫu (địa chỉ mẫu)', hours: HOURS },
  { slug: 'bo-phan-mot-cua-mau', name: 'Bộ phận Một cửa Sở Y tế (dữ liệu mẫu)', receivesFiles: true, address: 'Số 02, đường Mẫu (địa chỉ mẫu)', hours: HOURS },
];

export async function loadPlaces(strapi: Core.Strapi): Promise<void> {
  const known = await idsBy(strapi, PLACE, 'slug');
  const unit = (await idsBy(strapi, 'api::unit.unit', 'sourceId')).get('dv-01');
  for (const place of PLACES) {
    if (!known.has(place.slug)) await strapi.documents(PLACE).create({ data: { ...place, unit } } as never);
  }
}
