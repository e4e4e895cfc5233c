import type { Core, UID } from '@strapi/strapi';

/** Where the tracker finds, in one content type, what the rules need. Attribute names of that type. */
export interface PublicationSource {
  contentType: UID.ContentType;
  attributes: {
    title: string;
    slug: string;
    text: string;
    unit: string;
    cooperatingUnits?: string;
    section?: string;
    kind?: string;
    origin?: string;
    fields?: string;
    /** The instant for which a publication is planned; shown only. */
    plannedAt?: string;
  };
  /** The value of `origin` that means own work. */
  ownWork?: string;
  /** Address of a published document; `{slug}` is filled in. */
  address: string;
}

export interface QuotaConfig {
  timeZone: string;
  publications: PublicationSource[];
  units: {
    contentType: UID.ContentType;
    name: string;
    slug: string;
    /** The relation to the unit above. */
    parent?: string;
    validFrom?: string;
    validTo?: string;
  };
  sections?: { contentType: UID.ContentType; name: string };
  fields?: { contentType: UID.ContentType; name: string };
  /** Where the documents stand that clauses come from and waivers rest on. */
  documents?: { contentType: UID.ContentType; title: string; slug: string; address: string };
  /** Where a clause wants its items when it does not say. */
  defaultChannel: string;
  /** Which panel user belongs to which unit. */
  staff?: { contentType: UID.ContentType; user: string; unit: string };
  notices: NoticesConfig;
}

export interface NoticesConfig {
  /** What the articles are about, put after "bài" in letters and calendars, e.g. "CCHC". */
  topic?: string;
  /** Attribute of the unit's content type with further addresses of the unit, separated by commas. */
  unitAddresses?: string;
  /** Codes of the panel roles that learn of a missed period, until settings say otherwise. */
  supervisorRoles?: string[];
  /** False when no mail server is configured: notices are written down and wait. */
  mailReady: boolean;
}

export const configOf = (strapi: Core.Strapi): QuotaConfig => strapi.config.get('plugin::quota') as QuotaConfig;

export const defaultConfig = {
  timeZone: 'Asia/Ho_Chi_Minh',
  publications: [],
  defaultChannel: 'Trang này',
  notices: { mailReady: true },
};

/** @throws Error naming the setting that is missing or unknown to the machine. */
export function validateConfig(config: Partial<QuotaConfig>): void {
  if (!config.units) throw new Error('quota: hãy khai báo "units" (loại nội dung đơn vị) trong config/plugins.');
  if (!config.publications?.length) throw new Error('quota: hãy khai báo ít nhất một mục "publications" trong config/plugins.');
  try {
    new Intl.DateTimeFormat('vi', { timeZone: config.timeZone });
  } catch {
    throw new Error(`quota: múi giờ "${config.timeZone}" không có trên máy này.`);
  }
}
