import type { Core, UID } from '@strapi/strapi';
import { VALIDITIES } from '../words/enumerations';
import type { Facet } from './content/material';

const TYPE_NAMES: Readonly<Record<string, string>> = {
  article: 'Tin bài',
  document: 'Văn bản',
  procedure: 'Thủ tục hành chính',
  guide: 'Hướng dẫn',
};

const STATE_NAMES: Readonly<Record<string, string>> = { ...VALIDITIES, 'in-effect': 'Thủ tục đang thực hiện', abolished: 'Thủ tục đã bãi bỏ' };

/** The managed lists from which a filter takes its names. */
const LISTS: Readonly<Partial<Record<Facet, readonly UID.ContentType[]>>> = {
  field: ['api::subject-area.subject-area', 'api::reform-field.reform-field'],
  issuer: ['api::issuer.issuer'],
  unit: ['api::unit.unit'],
};
/** A renamed thing shows its new name this soon on every server. */
const KEPT_MS = 10_000;

/** How readers call the values of a filter; a value that nobody named is called as it is. */
export class FacetNames {
  private lists: Promise<Map<string, string>> | null = null;
  private readAt = -Infinity;

  constructor(private readonly strapi: Core.Strapi) {}

  async of(facet: Facet): Promise<(value: string) => string> {
    if (facet === 'type') return (value) => TYPE_NAMES[value] ?? value;
    if (facet === 'state') return (value) => STATE_NAMES[value] ?? value;
    if (!LISTS[facet]) return (value) => value;
    if (performance.now() - this.readAt > KEPT_MS) {
      this.readAt = performance.now();
      this.lists = this.read();
    }
    const names = await this.lists;
    return (value) => names?.get(`${facet}:${value}`) ?? value;
  }

  private async read(): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (const [facet, uids] of Object.entries(LISTS)) {
      for (const uid of uids) {
        const rows: { slug: string; name: string }[] = await this.strapi.db.query(uid).findMany({ select: ['slug', 'name'] });
        for (const { slug, name } of rows) names.set(`${facet}:${slug}`, name);
      }
    }
    return names;
  }
}
