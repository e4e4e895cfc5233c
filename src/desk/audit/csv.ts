import { stringify } from 'csv-stringify/sync';
import { formatDateTime } from '../../text/dates';
import { AUDIT_KINDS, type AuditLine } from './audit';

/** The trail as a table for Excel: UTF-8 with its mark, and no cell that a spreadsheet would take for a formula. */
export function auditCsv(lines: readonly AuditLine[]): string {
  const rows = lines.map(({ at, actor, kind, action, subject, reason, ip }) => [
    ...[formatDateTime(at), actor, AUDIT_KINDS[kind], action, subject, reason, ip],
  ]);
  return stringify([['Thời gian', 'Người làm', 'Loại', 'Việc', 'Đối tượng', 'Lý do', 'Địa chỉ mạng'], ...rows], { bom: true, escape_formulas: true });
}
