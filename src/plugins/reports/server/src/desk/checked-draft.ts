import { ACTIVITY_FORMS, type Activity, type ActivityForm } from '../../../../../reports/content/activity';
import type { Assessment, Letterhead } from '../../../../../reports/content/report-content';
import { refused, type Fault } from '../refusal';

/** What people write in a report. */
export interface Written {
  assessment: Assessment;
  activities: Activity[];
  letterhead: Letterhead;
  note: string;
}

const LONGEST = 20_000;
const MOST_LINES = 500;

const PARTS: Record<keyof Assessment, { label: string; compulsory: boolean }> = {
  steering: { label: 'Công tác chỉ đạo', compulsory: false },
  achievements: { label: 'Kết quả đạt được', compulsory: true },
  shortcomings: { label: 'Tồn tại, hạn chế', compulsory: true },
  causes: { label: 'Nguyên nhân', compulsory: true },
  proposals: { label: 'Kiến nghị, đề xuất', compulsory: true },
  nextTasks: { label: 'Nhiệm vụ kỳ tới', compulsory: false },
};

const HEADING: Record<Exclude<keyof Letterhead, 'recipients'>, { label: string; compulsory: boolean }> = {
  superior: { label: 'Cơ quan chủ quản', compulsory: false },
  agency: { label: 'Cơ quan ban hành', compulsory: true },
  symbol: { label: 'Ký hiệu', compulsory: true },
  place: { label: 'Địa danh', compulsory: true },
  addressee: { label: 'Kính gửi', compulsory: false },
  authority: { label: 'Quyền hạn ký', compulsory: false },
  position: { label: 'Chức vụ người ký', compulsory: true },
  signer: { label: 'Họ và tên người ký', compulsory: false },
};

export const EMPTY_ASSESSMENT: Assessment = { steering: '', achievements: '', shortcomings: '', causes: '', proposals: '', nextTasks: '' };

const tidy = (value: unknown): string => (typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n').trim() : '');

/**
 * Reads what somebody wrote; unknown parts are dropped.
 *
 * @throws ValidationError naming each field that cannot be kept
 */
export function checkedDraft(input: Partial<Record<keyof Written, unknown>>, before: Written): Written {
  const faults: Fault[] = [];
  const text = (field: string, label: string, value: unknown, longest = LONGEST) => {
    const words = tidy(value);
    if (words.length > longest) faults.push({ field, message: `${label}: dài quá ${longest} ký tự.` });
    return words;
  };
  const read = <K extends string>(parts: Record<K, { label: string }>, sent: unknown, kept: Record<K, string>, longest: number) =>
    Object.fromEntries(
      (Object.keys(parts) as K[]).map((part) => {
        const value = (sent as Record<K, unknown> | undefined)?.[part];
        return [part, value === undefined ? kept[part] : text(part, parts[part].label, value, longest)];
      }),
    ) as Record<K, string>;

  const recipients = (input.letterhead as Partial<Letterhead> | undefined)?.recipients;
  const written: Written = {
    assessment: read(PARTS, input.assessment, before.assessment, LONGEST),
    letterhead: {
      ...read(HEADING, input.letterhead, before.letterhead, 500),
      recipients: Array.isArray(recipients) ? recipients.map((line) => text('recipients', 'Nơi nhận', line, 300)).filter(Boolean).slice(0, 60) : before.letterhead.recipients,
    },
    activities: input.activities === undefined ? before.activities : activitiesOf(input.activities, faults),
    note: input.note === undefined ? before.note : text('note', 'Nội dung đính chính', input.note, 4000),
  };
  if (faults.length > 0) throw refused(...faults);
  return written;
}

function activitiesOf(sent: unknown, faults: Fault[]): Activity[] {
  if (!Array.isArray(sent) || sent.length > MOST_LINES) {
    faults.push({ field: 'activities', message: `Danh sách hoạt động: không đọc được, hoặc quá ${MOST_LINES} dòng.` });
    return [];
  }
  return sent.map((line: Partial<Record<keyof Activity, unknown>> | null, index) => {
    const fault = (message: string) => faults.push({ field: 'activities', message: `Danh sách hoạt động, dòng ${index + 1}: ${message}` });
    const day = tidy(line?.day);
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)) || !new Date(day).toISOString().startsWith(day)) fault('ngày không đúng.');
    const name = tidy(line?.name).slice(0, 500);
    if (!name) fault('chưa có tên hoạt động.');
    const form = tidy(line?.form) as ActivityForm;
    if (!Object.hasOwn(ACTIVITY_FORMS, form)) fault('chưa chọn hình thức.');
    const people = line?.people === null || line?.people === undefined || line?.people === '' ? null : Number(line.people);
    if (people !== null && (!Number.isInteger(people) || people < 0)) fault('số người phải là số nguyên.');
    return { day, name, form, place: tidy(line?.place).slice(0, 300), people, proof: tidy(line?.proof).slice(0, 1000) };
  });
}

/** What still keeps the report from being frozen, field by field. */
export function missingParts({ assessment, letterhead, note }: Written, corrects: boolean): Fault[] {
  const empty = <K extends string>(parts: Record<K, { label: string; compulsory: boolean }>, values: Record<K, string>): Fault[] =>
    (Object.keys(parts) as K[])
      .filter((part) => parts[part].compulsory && !values[part])
      .map((part) => ({ field: part, message: `${parts[part].label}: chưa có; phải ghi trước khi chốt.` }));
  return [
    ...empty(PARTS, assessment),
    ...empty(HEADING, letterhead),
    ...(corrects && !note ? [{ field: 'note', message: 'Nội dung đính chính: chưa có; hãy ghi đã sửa gì và vì sao.' }] : []),
  ];
}
