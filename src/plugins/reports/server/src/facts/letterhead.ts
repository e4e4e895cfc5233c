import type { Core, UID } from '@strapi/strapi';
import { readUnits } from '../../../../quota/server/src/units';
import type { Unit } from '../../../../quota/server/src/rules/types';
import type { Letterhead } from '../../../../../reports/content/report-content';

interface Row extends Omit<Letterhead, 'recipients'> {
  recipients: string | null;
  unit: { documentId: string } | null;
}

const linesOf = (text: string | null): string[] => (text ?? '').split(/\r?\n/).map((line) => line.trim()).filter(Boolean);

/**
 * How a new report is headed: as the list "Thể thức báo cáo" says for the unit, or from the unit's own name and
 * the one above it when the list has nothing.
 */
export async function letterheadFor(strapi: Core.Strapi, unit: Unit | null): Promise<Letterhead> {
  const rows: Row[] = await strapi.db
    .query('api::report-letterhead.report-letterhead' as UID.ContentType)
    .findMany({ populate: { unit: { select: ['documentId'] } }, orderBy: { id: 'asc' } });
  const row = rows.find((candidate) => (candidate.unit?.documentId ?? null) === (unit?.id ?? null));
  if (row) {
    const { superior, agency, symbol, place, addressee, authority, position, signer } = row;
    const words = (value: string | null) => value ?? '';
    return {
      superior: words(superior),
      agency,
      symbol,
      place,
      addressee: words(addressee),
      authority: words(authority),
      position,
      signer: words(signer),
      recipients: linesOf(row.recipients),
    };
  }
  const units = await readUnits(strapi);
  const head = unit ?? units.find(({ id }) => units.some(({ ancestors }) => ancestors.includes(id))) ?? units[0];
  const above = units.find(({ id }) => id === head?.ancestors[0]);
  return {
    superior: above?.name.toLocaleUpperCase('vi') ?? '',
    agency: head?.name.toLocaleUpperCase('vi') ?? '',
    symbol: `BC-${initials(head?.name ?? '')}`,
    place: '',
    addressee: '',
    authority: '',
    position: 'GIÁM ĐỐC',
    signer: '',
    recipients: [],
  };
}

/** The first letters of the first words, as offices abbreviate themselves: "Sở Y tế tỉnh …" gives "SYT". */
const initials = (name: string): string =>
  name
    .split(/\s+tỉnh\s+|\s+thành phố\s+/i)[0]
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .filter((letter) => /\p{L}/u.test(letter))
    .join('')
    .toLocaleUpperCase('vi');
