import type { Core } from '@strapi/strapi';
import { freshnessOf } from '../freshness';
import { published } from './published';

/** Who answers for the site: what the law wants on every page. */
export interface SiteInfo {
  siteName: string;
  owner: string;
  responsiblePerson: string;
  address: string;
  phone: string;
  email: string;
  license: string | null;
  /** "#0b3d6b"; null for the site's own. */
  brandColor: string | null;
  hotlines: { label: string; phone: string; hours: string | null }[];
  links: { label: string; url: string }[];
}

const FIELDS = ['siteName', 'owner', 'responsiblePerson', 'address', 'phone', 'email', 'license', 'brandColor'];

/** Null until an administrator has filled the settings in. */
export async function siteInfo(strapi: Core.Strapi): Promise<SiteInfo | null> {
  return freshnessOf(strapi).remember('site info', () =>
    published<SiteInfo>(strapi, 'api::site-setting.site-setting').first({
      fields: FIELDS,
      populate: { hotlines: true, links: true },
    }),
  );
}
