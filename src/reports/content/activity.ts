import type { Day } from '../../plugins/quota/server/src/rules/calendar';

/** How people were reached besides the site's articles; scoring sheets tell online from traditional forms. */
export const ACTIVITY_FORMS = {
  web: 'Mạng xã hội, Zalo, cổng khác',
  board: 'Bảng, màn hình điện tử',
  meeting: 'Hội nghị, tập huấn, giao ban',
  contest: 'Hội thi, cuộc thi',
  press: 'Báo, đài',
  print: 'Tờ rơi, pa nô, áp phích, băng rôn',
  loudspeaker: 'Loa truyền thanh, họp thôn, tổ',
} as const;

export type ActivityForm = keyof typeof ACTIVITY_FORMS;

export const isTraditional = (form: ActivityForm): boolean => form !== 'web' && form !== 'board';

/** A line of the activity list (danh sách hoạt động). */
export interface Activity {
  day: Day;
  name: string;
  form: ActivityForm;
  place: string;
  /** Null when nobody counted. */
  people: number | null;
  /** Which papers prove it: invitation, minutes, photographs, a link. */
  proof: string;
}
