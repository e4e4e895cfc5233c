import { dayInWords, periodInWords } from '../../plugins/quota/server/src/rules/sentences';
import { ACTIVITY_FORMS } from '../content/activity';
import type { ReportContent } from '../content/report-content';
import type { Printing } from '../document/model';
import { REGISTRY_ACTS, REGISTRY_KINDS, STATUS_WORDS, monthInWords } from '../document/words';
import { day, type DataTable, type Value } from './table';

const columns = (...pairs: [title: string, width: number][]) => pairs.map(([title, width]) => ({ title, width }));

/** Every table of a report, the summary first. */
export function reportTables(printing: Printing): DataTable[] {
  const { content } = printing;
  return [summaryTable(content), articleTable(printing), verdictTable(content), coverageTable(content), registryTable(printing), activityTable(content), scoreTable(content)];
}

function summaryTable(content: ReportContent): DataTable {
  const { figures, name, unit, span } = content;
  function* rows(): Iterable<Value[]> {
    yield ['Báo cáo', name, null, null, unit?.name ?? 'Tất cả đơn vị', day(content.asOf)];
    yield ['Kỳ số liệu', `${dayInWords(span.from)} – ${dayInWords(span.to)}`, null, null, null, day(content.asOf)];
    for (const { title, value, unit: of, counts, asOf } of figures.totals) yield [title, null, value, of, counts, day(asOf)];
    const { gap, verdicts } = figures;
    yield [gap.title, gap.from && `${dayInWords(gap.from)} – ${dayInWords(gap.to ?? '')}`, gap.days, 'ngày', gap.counts, day(gap.asOf)];
    for (const [title, value] of [['Kết quả đạt', verdicts.met], ['Kết quả chưa đạt', verdicts.missed], ['Được miễn', verdicts.waived]] as const) {
      yield [title, null, value, 'kết quả', verdicts.counts, day(verdicts.asOf)];
    }
    yield ['Tỷ lệ đạt', null, verdicts.share, '%', verdicts.counts, day(verdicts.asOf)];
    for (const breakdown of figures.breakdowns) {
      for (const { name: row, own, curated, items } of breakdown.rows) {
        yield [breakdown.title, row, items.length, 'bài', `Tự viết ${own}, sưu tầm ${curated}. ${breakdown.counts}`, day(breakdown.asOf)];
      }
    }
    for (const { unit: of, field, items, total, share } of figures.focus.rows) {
      yield [figures.focus.title, `${of}: ${field}`, share, '%', `${items.length}/${total} bài. ${figures.focus.counts}`, day(figures.focus.asOf)];
    }
  }
  return { name: 'Tổng hợp', columns: columns(['Nội dung', 34], ['Chi tiết', 40], ['Số', 10], ['Đơn vị tính', 12], ['Số này đếm gì', 80], ['Tính đến', 12]), rows: rows() };
}

/** The annex: every article, also those taken off again. */
export function articleTable({ content, publicUrl, kindWords }: Printing): DataTable {
  function* rows(): Iterable<Value[]> {
    for (const [index, item] of content.items.entries()) {
      yield [
        index + 1,
        item.title,
        kindWords[item.kind] ?? item.kind,
        item.own ? 'Tự viết' : 'Sưu tầm',
        item.fields.map(({ name }) => name).join('; '),
        item.topics.join('; '),
        item.audiences.join('; '),
        item.unit?.name ?? null,
        item.author,
        day(item.day),
        item.channel,
        `${publicUrl}${item.url}`,
        item.withdrawn ? 'Đã gỡ, không tính' : item.imported ? 'Nhập từ trang cũ' : null,
      ];
    }
  }
  return {
    name: 'Tin, bài',
    columns: columns(['STT', 6], ['Tiêu đề', 60], ['Thể loại', 16], ['Nguồn', 11], ['Lĩnh vực', 36], ['Chủ đề', 30], ['Đối tượng', 30], ['Đơn vị', 34], ['Tác giả', 18], ['Ngày đăng', 12], ['Kênh', 30], ['Địa chỉ', 60], ['Ghi chú', 20]),
    rows: rows(),
  };
}

function verdictTable({ verdicts, running, asOf }: ReportContent): DataTable {
  function* rows(): Iterable<Value[]> {
    for (const { unit, clause, period, required, counted, status, afterClose, checksum } of verdicts) {
      yield [unit.name, clause.name, clause.document, periodInWords(period), required, counted, STATUS_WORDS[status], afterClose.map(({ title }) => `Đã gỡ sau khi chốt: ${title}`).join('; ') || null, checksum];
    }
    for (const { unit, clause, period, counted } of running) {
      yield [unit.name, clause.name, null, periodInWords(period), clause.minimum, counted, 'Đang trong tháng', `Đến hết ngày ${dayInWords(asOf)}`, null];
    }
  }
  return { name: 'Kết quả chỉ tiêu', columns: columns(['Đơn vị', 40], ['Chỉ tiêu', 40], ['Văn bản giao', 50], ['Kỳ', 16], ['Giao', 8], ['Có', 8], ['Kết quả', 16], ['Ghi chú', 40], ['Mã kiểm khi chốt', 66]), rows: rows() };
}

const coverageTable = ({ figures: { coverage } }: ReportContent): DataTable => ({
  name: 'Lĩnh vực theo tháng',
  columns: columns(['Lĩnh vực', 50], ...coverage.months.map((month): [string, number] => [monthInWords(month), 10]), ['Cộng', 10]),
  rows: coverage.rows.map(({ field, byMonth, total }) => [field, ...byMonth, total]),
});

function registryTable({ content, publicUrl }: Printing): DataTable {
  function* rows(): Iterable<Value[]> {
    for (const { kind, act, number, title, unit, issuedOn, publishedOn, days, url } of content.registry) {
      yield [REGISTRY_KINDS[kind], REGISTRY_ACTS[act], number, title, unit?.name ?? null, day(issuedOn), day(publishedOn), days, `${publicUrl}${url}`];
    }
  }
  return { name: 'Văn bản, thủ tục', columns: columns(['Loại', 20], ['Nội dung', 20], ['Số, mã', 22], ['Trích yếu, tên', 80], ['Đơn vị', 34], ['Ngày ban hành', 14], ['Ngày công khai', 14], ['Số ngày', 10], ['Địa chỉ', 60]), rows: rows() };
}

export function activityTable({ activities }: ReportContent): DataTable {
  function* rows(): Iterable<Value[]> {
    for (const [index, { day: on, name, form, place, people, proof }] of activities.entries()) yield [index + 1, day(on), name, ACTIVITY_FORMS[form], place, people, proof];
  }
  return { name: 'Hoạt động', columns: columns(['STT', 6], ['Ngày', 12], ['Hoạt động', 60], ['Hình thức', 34], ['Nơi tổ chức', 34], ['Số người', 10], ['Minh chứng', 50]), rows: rows() };
}

export function scoreTable({ scores }: ReportContent): DataTable {
  function* rows(): Iterable<Value[]> {
    for (const { rule, points, basis } of scores) yield [rule.name, rule.words, basis, points, rule.maxPoints, rule.source];
  }
  return { name: 'Chấm điểm', columns: columns(['Tiêu chí', 40], ['Lời của quy tắc', 80], ['Cách tính', 60], ['Điểm', 10], ['Tối đa', 10], ['Nguồn của quy tắc', 60]), rows: rows() };
}
