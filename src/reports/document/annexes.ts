import { dayInWords, periodInWords } from '../../plugins/quota/server/src/rules/sentences';
import { ACTIVITY_FORMS } from '../content/activity';
import type { ReportContent } from '../content/report-content';
import { pointsInWords } from '../scoring/score';
import type { Annex, Printing } from './model';
import { STATUS_WORDS } from './words';

/** An annex before its place among the annexes is known. */
type Unnumbered = Omit<Annex, 'label'>;

export function articleAnnex({ content, publicUrl, kindWords }: Printing): Unnumbered {
  const listed = content.items.filter(({ withdrawn }) => !withdrawn);
  return {
    name: 'DANH SÁCH TIN, BÀI',
    landscape: true,
    blocks: [
      {
        kind: 'table',
        caption: `Tin, bài đăng từ ngày ${dayInWords(content.span.from)} đến hết ngày ${dayInWords(content.asOf)}`,
        columns: [
          { title: 'STT', width: 5, align: 'center' },
          { title: 'Tiêu đề', width: 25 },
          { title: 'Thể loại', width: 8 },
          { title: 'Lĩnh vực', width: 15 },
          { title: 'Đơn vị; tác giả', width: 14 },
          { title: 'Nguồn', width: 7 },
          { title: 'Ngày đăng', width: 8, align: 'center' },
          { title: 'Kênh; địa chỉ', width: 18 },
        ],
        rows: listed.map((item, index) => [
          String(index + 1),
          item.title,
          kindWords[item.kind] ?? item.kind,
          item.fields.map(({ name }) => name).join('; '),
          [item.unit?.name, item.author].filter(Boolean).join('; '),
          item.own ? 'Tự viết' : 'Sưu tầm',
          dayInWords(item.day),
          `${item.channel}; ${publicUrl}${item.url}`,
        ]),
      },
      { kind: 'note', text: `Tổng cộng ${listed.length} tin, bài. Ngày đăng là ngày đăng lần đầu theo sổ đăng bài.` },
    ],
  };
}

export const activityAnnex = ({ activities }: ReportContent): Unnumbered => ({
  name: 'DANH SÁCH HOẠT ĐỘNG TUYÊN TRUYỀN',
  landscape: true,
  blocks: [
    {
      kind: 'table',
      caption: 'Hoạt động tuyên truyền trong kỳ',
      columns: [
        { title: 'STT', width: 5, align: 'center' },
        { title: 'Ngày', width: 10, align: 'center' },
        { title: 'Hoạt động', width: 30 },
        { title: 'Hình thức', width: 17 },
        { title: 'Nơi tổ chức', width: 14 },
        { title: 'Số người', width: 8, align: 'right' },
        { title: 'Minh chứng', width: 16 },
      ],
      rows: activities.map(({ day, name, form, place, people, proof }, index) => [
        String(index + 1),
        dayInWords(day),
        name,
        ACTIVITY_FORMS[form],
        place,
        people === null ? '' : String(people),
        proof,
      ]),
    },
  ],
});

export const planAnnex = ({ verdicts, running, asOf }: ReportContent): Unnumbered => ({
  name: 'MỨC ĐỘ THỰC HIỆN KẾ HOẠCH',
  landscape: false,
  blocks: [
    {
      kind: 'table',
      caption: 'Kết quả từng chỉ tiêu trong các tháng, quý, năm kết thúc trong kỳ và trong tháng đang chạy',
      columns: [
        { title: 'STT', width: 8, align: 'center' },
        { title: 'Đơn vị', width: 27 },
        { title: 'Chỉ tiêu', width: 26 },
        { title: 'Kỳ', width: 13 },
        { title: 'Giao', width: 7, align: 'center' },
        { title: 'Có', width: 7, align: 'center' },
        { title: 'Kết quả', width: 12 },
      ],
      rows: [
        ...verdicts.map(({ unit, clause, period, required, counted, status, afterClose }) => [
          unit.name,
          clause.name,
          capital(periodInWords(period)),
          String(required),
          String(counted),
          `${STATUS_WORDS[status]}${afterClose.length > 0 ? ' (có bài đã gỡ sau khi chốt)' : ''}`,
        ]),
        ...running.map(({ unit, clause, period, counted }) => [unit.name, clause.name, capital(periodInWords(period)), String(clause.minimum), String(counted), `Đang trong tháng, đến ${dayInWords(asOf)}`]),
      ].map((row, index) => [String(index + 1), ...row]),
    },
  ],
});

export const scoreAnnex = ({ scores, asOf }: ReportContent): Unnumbered => ({
  name: 'PHIẾU TỰ CHẤM ĐIỂM',
  landscape: false,
  blocks: [
    {
      kind: 'table',
      caption: `Điểm theo quy tắc đang áp dụng, tính đến ${dayInWords(asOf)}`,
      columns: [
        { title: 'STT', width: 8, align: 'center' },
        { title: 'Tiêu chí', width: 20 },
        { title: 'Lời của quy tắc', width: 33 },
        { title: 'Cách tính', width: 25 },
        { title: 'Điểm', width: 14, align: 'center' },
      ],
      rows: scores.map(({ rule, points, basis }, index) => [
        String(index + 1),
        rule.name,
        [rule.words, rule.source && `(${rule.source})`].filter(Boolean).join(' '),
        basis,
        `${pointsInWords(points)}/${pointsInWords(rule.maxPoints)}`,
      ]),
    },
  ],
});

const capital = (words: string) => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
