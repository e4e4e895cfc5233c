import type { Reason } from '../refusals/refusal';
import { collectorFor } from '../refusals/collector';

export interface RedirectRecord {
  oldAddress: string | null;
  newAddress: string | null;
}

const OWN_PAGE = /^\/(?![/\\])[^\s]*$/;
const WEB_PAGE = /^https?:\/\/[^\s/]+\.[^\s/]+/i;
const RESERVED = /^\/(?:admin|api|uploads|assets)(?:[/?]|$)/i;

/** An old address leads from a path of this site to a page of this site or to another site, never to itself. */
export function redirectReasons(redirect: RedirectRecord): Reason[] {
  const { reasons, need, refuse } = collectorFor('api::redirect.redirect', redirect);
  const { oldAddress, newAddress } = redirect;
  need('oldAddress');
  need('newAddress');
  if (oldAddress && !OWN_PAGE.test(oldAddress)) {
    refuse('oldAddress', 'invalid', 'là phần sau tên miền, bắt đầu bằng một dấu “/” và không có dấu cách.');
  } else if (oldAddress && (oldAddress === '/' || RESERVED.test(oldAddress))) {
    refuse('oldAddress', 'reserved', 'là địa chỉ của hệ thống, không thể chuyển đi nơi khác.');
  }
  if (newAddress && !OWN_PAGE.test(newAddress) && !WEB_PAGE.test(newAddress)) {
    refuse('newAddress', 'invalid', 'phải bắt đầu bằng “/” hoặc https://.');
  }
  if (oldAddress && oldAddress === newAddress) refuse('newAddress', 'loop', 'trùng với địa chỉ cũ.');
  return reasons;
}
