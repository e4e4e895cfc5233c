import type { DOCUMENT_LEVELS } from '../../words/enumerations';

/** The level of a body by its name, where nobody says it: "Sở Y tế tỉnh Kon Tum" → sector. */
export function documentLevelOf(issuer: string): keyof typeof DOCUMENT_LEVELS {
  if (/^(?:Quốc hội|Ủy ban Thường vụ Quốc hội|Chính phủ|Thủ tướng|Bộ |Văn phòng Chính phủ|Chủ tịch nước)/u.test(issuer)) return 'central';
  if (/^(?:Ủy ban nhân dân|Hội đồng nhân dân|Chủ tịch Ủy ban|UBND|HĐND)/u.test(issuer)) return 'province';
  return /^Sở /u.test(issuer) ? 'sector' : 'unit';
}
