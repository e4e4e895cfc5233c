import type { HistoryContext, Reading } from '../../../../src/plugins/quota/server/src/history-import/types';
import { readHistory } from '../../../../src/plugins/quota/server/src/history-import/read-history';

export const CDC = { id: 'cdc', name: 'Trung tâm Kiểm soát bệnh tật tỉnh Kon Tum' };
export const TTYT = { id: 'ttyt', name: 'Trung tâm Y tế thành phố' };
export const CCHC = { id: 'cchc', name: 'Cải cách hành chính' };

/** What the tests compare the words of a file with: on 18/11/2026, two units, two sections. */
export const context: HistoryContext = {
  units: [
    { ...CDC, otherNames: ['CDC', 'trung-tam-kiem-soat-benh-tat'] },
    { ...TTYT, otherNames: ['TTYT', 'trung-tam-y-te-thanh-pho'] },
    { id: 'ttyt-2', name: 'Trung tâm Y tế huyện', otherNames: ['TTYT'] },
  ],
  sections: [
    { ...CCHC, otherNames: ['cai-cach-hanh-chinh'] },
    { id: 'health', name: 'Tin y tế', otherNames: ['tin-y-te'] },
  ],
  kinds: [
    { id: 'news', name: 'Tin', otherNames: ['news'] },
    { id: 'feature', name: 'Bài', otherNames: ['feature'] },
  ],
  timeZone: 'Asia/Ho_Chi_Minh',
  now: Date.parse('2026-11-18T09:00:00+07:00'),
  isOwnAddress: (link) => link.host === 'trang.example.vn' && link.pathname.startsWith('/tin-bai/'),
};

export const read = (content: string | Uint8Array, name = 'bai.csv', changes: Partial<HistoryContext> = {}): Promise<Reading> =>
  readHistory(typeof content === 'string' ? new TextEncoder().encode(content) : content, name, { ...context, ...changes });

export const HEADING = 'Tiêu đề,Ngày đăng,Đơn vị,Chuyên mục,Liên kết';

/** A CSV file with these rows under the usual heading. */
export const csv = (...rows: string[]) => [HEADING, ...rows].join('\r\n');

export const reasons = ({ errors }: Reading) => errors.map(({ row, column, reason }) => [row, column, reason]);
