import { DAY_MS, type Day } from '../../plugins/quota/server/src/rules/calendar';
import { dayInWords } from '../../plugins/quota/server/src/rules/sentences';
import { monthsTouching, type ReportSpan } from '../periods/report-period';
import type {
  Breakdown,
  Coverage,
  Explained,
  Figure,
  Figures,
  FocusShare,
  Gap,
  RegistryCount,
  RegistryItem,
  ReportItem,
  ReportVerdict,
  VerdictSummary,
} from './types';

/** What the figures are made of. */
export interface FigureFacts {
  span: ReportSpan;
  /** The last day that the facts know of: the end of the period, or the day of making when that comes first. */
  asOf: Day;
  /** Oldest first. */
  items: ReportItem[];
  registry: RegistryItem[];
  verdicts: ReportVerdict[];
  /** The fields of the scheme that the report is laid out by, in its order. */
  fields: { id: string; name: string }[];
  /** Which field each unit chose as its focus in the year. */
  focus: { unit: { id: string; name: string }; field: { id: string; name: string } }[];
  /** The words of the stored kinds. */
  kindWords: Readonly<Record<string, string>>;
}

const NONE = 'Chưa ghi';

/** All figures of a report from its facts alone: the same facts always give the same figures. */
export function figuresOf(facts: FigureFacts): Figures {
  const { asOf, items } = facts;
  const counted = items.flatMap((item, place) => (item.withdrawn ? [] : [place]));
  return {
    asOf,
    totals: totalsOf(facts, counted),
    breakdowns: breakdownsOf(facts, counted),
    byMonth: monthsTouching({ from: facts.span.from, to: asOf }).map((month) => {
      const places = counted.filter((place) => items[place].day.startsWith(month));
      return { month, ...ownAndCurated(items, places) };
    }),
    coverage: coverageOf(facts, counted),
    gap: gapOf(facts, counted),
    focus: focusOf(facts, counted),
    registry: registryOf(facts),
    verdicts: verdictsOf(facts),
  };
}

const explained = (code: string, title: string, counts: string, asOf: Day): Explained => ({ code, title, counts, asOf });

const within = ({ span: { from }, asOf }: FigureFacts) => `từ ngày ${dayInWords(from)} đến hết ngày ${dayInWords(asOf)}`;

function ownAndCurated(items: ReportItem[], places: number[]) {
  const own = places.filter((place) => items[place].own).length;
  return { own, curated: places.length - own, items: places };
}

function totalsOf(facts: FigureFacts, counted: number[]): Figure[] {
  const { items, asOf } = facts;
  const figure = (code: string, title: string, counts: string, places: number[]): Figure => ({
    ...explained(code, title, counts, asOf),
    value: places.length,
    unit: 'bài',
    items: places,
  });
  const span = within(facts);
  return [
    figure('total', 'Tổng số tin, bài', `Tin, bài trong chuyên mục cải cách hành chính đăng lần đầu ${span} và còn công khai khi chốt số liệu.`, counted),
    figure('own', 'Tin, bài tự viết', `Trong tổng số, những tin, bài do đơn vị tự viết.`, counted.filter((place) => items[place].own)),
    figure('curated', 'Tin, bài sưu tầm', `Trong tổng số, những tin, bài lấy từ nguồn khác, có ghi nguồn.`, counted.filter((place) => !items[place].own)),
    figure('withdrawn', 'Tin, bài đã gỡ', `Tin, bài đăng lần đầu ${span} nhưng đã gỡ trước khi chốt số liệu; không tính vào số nào khác.`, places(items, ({ withdrawn }) => withdrawn)),
    figure('imported', 'Tin, bài nhập từ trang cũ', `Trong tổng số, những tin, bài được nhập vào sổ đăng bài với ngày đăng trên trang cũ.`, counted.filter((place) => items[place].imported)),
  ];
}

const places = (items: ReportItem[], keep: (item: ReportItem) => boolean): number[] =>
  items.flatMap((item, place) => (keep(item) ? [place] : []));

function breakdownsOf(facts: FigureFacts, counted: number[]): Breakdown[] {
  const { items, asOf, kindWords } = facts;
  const by = (code: string, title: string, counts: string, namesOf: (item: ReportItem) => string[], overlapping: boolean): Breakdown => {
    const groups = new Map<string, number[]>();
    for (const place of counted) {
      const names = namesOf(items[place]);
      for (const name of names.length > 0 ? new Set(names) : [NONE]) {
        const members = groups.get(name);
        if (members) members.push(place);
        else groups.set(name, [place]);
      }
    }
    const rows = [...groups].map(([name, members]) => ({ name, ...ownAndCurated(items, members) }));
    rows.sort((a, b) => b.items.length - a.items.length || a.name.localeCompare(b.name, 'vi'));
    return { ...explained(code, title, counts, asOf), overlapping, rows };
  };
  const many = 'Một bài có thể thuộc nhiều dòng.';
  return [
    by('unit', 'Theo đơn vị', 'Tin, bài trong tổng số, theo đơn vị chủ trì khi chốt số liệu.', ({ unit }) => (unit ? [unit.name] : []), false),
    by('kind', 'Theo thể loại', 'Tin, bài trong tổng số, theo thể loại.', ({ kind }) => [kindWords[kind] ?? kind], false),
    by('field', 'Theo lĩnh vực cải cách hành chính', `Tin, bài trong tổng số, theo lĩnh vực. ${many}`, ({ fields }) => fields.map(({ name }) => name), true),
    by('topic', 'Theo chủ đề tuyên truyền', `Tin, bài trong tổng số, theo chủ đề của kế hoạch. ${many}`, ({ topics }) => topics, true),
    by('audience', 'Theo đối tượng', `Tin, bài trong tổng số, theo đối tượng tuyên truyền. ${many}`, ({ audiences }) => audiences, true),
    by('channel', 'Theo kênh', 'Tin, bài trong tổng số, theo kênh đăng.', ({ channel }) => [channel], false),
  ];
}

function coverageOf({ span, asOf, items, fields }: FigureFacts, counted: number[]): Coverage {
  const months = monthsTouching({ from: span.from, to: asOf });
  const column = new Map(months.map((month, index) => [month, index]));
  const counts = new Map(fields.map(({ id }) => [id, months.map(() => 0)]));
  for (const place of counted) {
    for (const { id } of items[place].fields) {
      const row = counts.get(id);
      const index = column.get(items[place].day.slice(0, 7));
      if (row && index !== undefined) row[index] += 1;
    }
  }
  const rows = fields.map(({ id, name }) => {
    const byMonth = counts.get(id) ?? [];
    return { field: name, byMonth, total: byMonth.reduce((sum, count) => sum + count, 0) };
  });
  return {
    ...explained('coverage', 'Độ phủ lĩnh vực theo tháng', 'Số tin, bài của từng lĩnh vực trong từng tháng dương lịch có ngày thuộc kỳ báo cáo; tháng đầu và tháng cuối chỉ tính phần nằm trong kỳ.', asOf),
    months,
    rows,
    gaps: rows
      .map(({ field, byMonth, total }) => ({ field, months: months.filter((_, index) => byMonth[index] === 0), whole: total === 0 }))
      .filter(({ months: empty }) => empty.length > 0),
  };
}

const daysBetween = (from: Day, to: Day) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The longest run of days from one article to the next; the first such run when several are as long. */
function gapOf({ items, asOf }: FigureFacts, counted: number[]): Gap {
  const about = explained('gap', 'Khoảng cách dài nhất giữa hai tin, bài', 'Số ngày từ ngày đăng của một tin, bài đến ngày đăng của tin, bài kế tiếp trong kỳ.', asOf);
  return counted.slice(1).reduce<Gap>(
    (best, place, index) => {
      const before = counted[index];
      const days = daysBetween(items[before].day, items[place].day);
      return best.days !== null && best.days >= days ? best : { ...about, days, from: items[before].day, to: items[place].day, items: [before, place] };
    },
    { ...about, days: null, from: null, to: null, items: [] },
  );
}

function focusOf({ items, asOf, focus }: FigureFacts, counted: number[]): FocusShare {
  return {
    ...explained('focus', 'Tỷ lệ bài về lĩnh vực trọng tâm', 'Số tin, bài của đơn vị thuộc lĩnh vực đơn vị đã chọn làm trọng tâm trong năm, chia cho tổng số tin, bài của đơn vị trong kỳ.', asOf),
    rows: focus.map(({ unit, field }) => {
      const mine = counted.filter((place) => items[place].unit?.id === unit.id);
      const focused = mine.filter((place) => items[place].fields.some(({ id }) => id === field.id));
      return {
        unit: unit.name,
        field: field.name,
        items: focused,
        total: mine.length,
        share: mine.length > 0 ? percent(focused.length, mine.length) : null,
      };
    }),
  };
}

function registryOf({ registry, asOf, span }: FigureFacts): RegistryCount {
  const rows = (['document', 'procedure'] as const).flatMap((kind) =>
    (['published', 'amended', 'abolished'] as const).map((act) => {
      const entries = registry.flatMap((entry, place) => (entry.kind === kind && entry.act === act ? [place] : []));
      const days = entries.map((place) => registry[place].days).filter((value): value is number => value !== null);
      return {
        kind,
        act,
        count: entries.length,
        averageDays: days.length > 0 ? Math.round((days.reduce((sum, value) => sum + value, 0) / days.length) * 10) / 10 : null,
        longestDays: days.length > 0 ? Math.max(...days) : null,
        entries,
      };
    }),
  );
  return {
    ...explained('registry', 'Công khai văn bản, thủ tục hành chính', `Văn bản, thủ tục hành chính công khai lần đầu trên trang từ ngày ${dayInWords(span.from)} đến hết ngày ${dayInWords(asOf)}; số ngày tính từ ngày ban hành (với thủ tục: ngày ban hành quyết định công bố) đến ngày công khai.`, asOf),
    rows,
  };
}

function verdictsOf({ verdicts, asOf }: FigureFacts): VerdictSummary {
  const count = (status: ReportVerdict['status']) => verdicts.filter((verdict) => verdict.status === status).length;
  const [met, missed] = [count('met'), count('missed')];
  return {
    ...explained('verdicts', 'Mức độ thực hiện chỉ tiêu', 'Kết quả của từng chỉ tiêu, từng đơn vị trong mỗi tháng (quý, năm) dương lịch kết thúc trong kỳ báo cáo; tháng được miễn hoặc không áp dụng không tính vào tỷ lệ.', asOf),
    met,
    missed,
    waived: count('waived'),
    notApplicable: count('not-applicable'),
    share: met + missed > 0 ? percent(met, met + missed) : null,
  };
}

/** To one decimal. */
export const percent = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10;
