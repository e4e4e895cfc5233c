import { dayOf, DAY_MS } from '../rules/calendar';
import { dayInWords } from '../rules/sentences';
import type { Links } from './links';
import type { Standing } from './standing';

export interface Letter {
  subject: string;
  text: string;
  html: string;
}

export interface LetterContext {
  now: number;
  zone: string;
  /** Put after "bài"; empty when the host named none. */
  topic: string;
  links: Links;
}

const SIGNATURE = 'Thư do hệ thống theo dõi chỉ tiêu tin bài tự động gửi. Xin không trả lời thư này.';

/** One line "label: value" about an item; `href` makes the value a link. */
interface Line {
  label: string;
  value: string;
  href?: string;
}

interface Parts {
  subject: string;
  greeting: string;
  opening: string;
  items: { title: string; lines: Line[] }[];
  action: { label: string; href: string };
}

/** Reminds a unit's contact of everything that is still owed, in one letter. */
export function reminderLetter(standings: Standing[], context: LetterContext): Letter {
  const { now, zone, links } = context;
  const [first] = standings;
  const due = dayInWords(lastDay(first, zone));
  const units = [...new Set(standings.map(({ unit }) => unit.name))];
  return compose({
    subject:
      standings.length === 1
        ? `Nhắc đăng ${articles(context)} ${first.periodInWords}: còn thiếu ${first.missing} bài, hạn ${due}`
        : `Nhắc đăng ${articles(context)}: ${standings.length} chỉ tiêu còn thiếu bài, hạn gần nhất ${dayInWords(nearest(standings, zone))}`,
    greeting: `Kính gửi: ${units.join('; ')}`,
    opening: `Tính đến ${hourInWords(now, zone)}, đơn vị còn thiếu bài theo ${standings.length === 1 ? 'chỉ tiêu' : 'các chỉ tiêu'} sau:`,
    items: standings.map((standing) => ({
      title: [standing.clause.name, standing.periodInWords, ...(units.length > 1 ? [standing.unit.name] : [])].join(' – '),
      lines: [
        { label: 'Còn thiếu', value: `${standing.missing} bài (được tính ${standing.counted}/${standing.required})` },
        { label: 'Hạn đăng', value: `hết ngày ${dayInWords(lastDay(standing, zone))} (${timeLeft(standing, now, zone)})` },
        ...wording(standing, links),
      ],
    })),
    action: { label: 'Viết bài', href: links.write },
  });
}

/** Tells a supervisor which units missed which clauses, in one letter. */
export function escalationLetter(standings: Standing[], context: LetterContext): Letter {
  const { links } = context;
  const [first] = standings;
  return compose({
    subject:
      standings.length === 1
        ? `Chưa đạt chỉ tiêu đăng ${articles(context)} ${first.periodInWords}: ${first.unit.name}`
        : `Chưa đạt chỉ tiêu đăng ${articles(context)}: ${standings.length} trường hợp`,
    greeting: 'Kính gửi: người giám sát thực hiện chỉ tiêu tin bài',
    opening: `Kỳ theo dõi đã kết thúc, ${standings.length === 1 ? 'đơn vị' : 'các đơn vị'} sau chưa đạt chỉ tiêu:`,
    items: standings.map((standing) => ({
      title: `${standing.unit.name} – ${standing.periodInWords}`,
      lines: [
        { label: 'Chỉ tiêu', value: standing.clause.name },
        { label: 'Kết quả', value: `Chưa đạt: được tính ${standing.counted}/${standing.required} bài, thiếu ${standing.missing} bài` },
        ...wording(standing, links),
      ],
    })),
    action: { label: 'Xem bảng theo dõi chỉ tiêu', href: links.board },
  });
}

const articles = ({ topic }: LetterContext) => (topic ? `bài ${topic}` : 'bài');

const lastDay = ({ dueBefore }: Standing, zone: string) => dayOf(dueBefore - 1, zone);

const nearest = (standings: Standing[], zone: string) => standings.map((standing) => lastDay(standing, zone)).sort()[0];

function timeLeft({ dueBefore }: Standing, now: number, zone: string): string {
  const today = Date.parse(dayOf(now, zone));
  const days = Math.round((Date.parse(dayOf(dueBefore - 1, zone)) - today) / DAY_MS);
  return days === 0 ? 'hôm nay là ngày cuối' : `còn ${days} ngày`;
}

function hourInWords(now: number, zone: string): string {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(now);
  return `${hour} ngày ${dayInWords(dayOf(now, zone))}`;
}

function wording({ clause }: Standing, links: Links): Line[] {
  const source: Line = { label: 'Căn cứ', value: clause.source };
  return [
    ...(clause.quote ? [{ label: 'Nội dung giao', value: `“${clause.quote}”` }] : []),
    ...(clause.source ? [clause.sourceUrl ? { ...source, href: links.onSite(clause.sourceUrl) } : source] : []),
  ];
}

const compose = (parts: Parts): Letter => ({ subject: parts.subject, text: asText(parts), html: asHtml(parts) });

function asText({ greeting, opening, items, action }: Parts): string {
  const list = items.map(({ title, lines }, index) =>
    [
      `${index + 1}. ${title}`,
      ...lines.map(({ label, value, href }) => `   ${label}: ${value}${href ? ` (${href})` : ''}`),
    ].join('\n'),
  );
  return [greeting, opening, ...list, `${action.label}: ${action.href}`, SIGNATURE].join('\n\n') + '\n';
}

function asHtml({ subject, greeting, opening, items, action }: Parts): string {
  const list = items.map(({ title, lines }) => {
    const shown = lines.map(({ label, value, href }) => `${escape(label)}: ${href ? link(href, value) : escape(value)}`);
    return `<li><p><strong>${escape(title)}</strong><br>${shown.join('<br>')}</p></li>`;
  });
  return [
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escape(subject)}</title></head><body>`,
    `<p>${escape(greeting)}</p>`,
    `<p>${escape(opening)}</p>`,
    `<ol>${list.join('')}</ol>`,
    `<p>${link(action.href, action.label)}</p>`,
    `<p><small>${SIGNATURE}</small></p>`,
    '</body></html>',
  ].join('\n');
}

const link = (href: string, words: string) => `<a href="${escape(href)}">${escape(words)}</a>`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
