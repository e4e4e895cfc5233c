import { ERROR_CODES } from './error-codes';

/** A JSON Schema (2020-12), as OpenAPI 3.1 uses it. */
export type Schema = Record<string, unknown>;

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** An object with exactly these properties: all of them, but for the ones named optional. */
const object = (description: string, properties: Record<string, Schema>, optional: string[] = []): Schema => ({
  type: 'object',
  description,
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

const text = (description?: string): Schema => ({ type: 'string', ...(description && { description }) });
const whole = (description: string): Schema => ({ type: 'integer', minimum: 0, description });
const flag = (description: string): Schema => ({ type: 'boolean', description });
const list = (items: Schema, description?: string): Schema => ({ type: 'array', items, ...(description && { description }) });
const orNull = (schema: Schema): Schema => {
  if (typeof schema.type === 'string' && !schema.enum) return { ...schema, type: [schema.type, 'null'] };
  return { oneOf: [schema, { type: 'null' }] };
};
const instant = (description: string): Schema => ({ type: 'string', format: 'date-time', description: `${description} (giờ UTC, ISO 8601).` });
const day: Schema = { type: 'string', format: 'date' };

const unitRef = object('Đơn vị.', { slug: text('Đường dẫn của đơn vị.'), name: text() });
const documentRef = object('Văn bản.', { title: text(), url: orNull(text()) });
const resemblance = object('Bài đăng trước có từ chín phần mười cụm năm từ giống bài này.', {
  id: text(),
  title: text(),
  share: { type: 'number', minimum: 0, maximum: 1 },
});

const clause = {
  key: text('Mã của chỉ tiêu, không đổi qua các lần sửa.'),
  version: { type: 'integer', minimum: 1, description: 'Lần ghi. Kỳ đã chốt giữ lần ghi của nó.' },
  name: text(),
  quote: text('Nguyên văn trong kế hoạch.'),
  document: documentRef,
  period: { enum: ['month', 'quarter', 'year'] },
  minimum: whole('Số bài ít nhất trong một kỳ.'),
  section: orNull(text('Chuyên mục được tính; null là mọi chuyên mục.')),
  fields: orNull(list(text(), 'Lĩnh vực được tính; null là mọi lĩnh vực.')),
  kinds: orNull(list(text(), 'Thể loại được tính; null là mọi thể loại.')),
  channels: list(text(), 'Nơi đăng mà kế hoạch nêu.'),
  ownWorkOnly: flag('Chỉ tính bài tự viết.'),
  cooperatingUnitsCount: flag('Tính cả bài mà đơn vị chỉ phối hợp.'),
  inForceFrom: day,
  inForceTo: orNull(day),
};

const clauseWithUnits = {
  ...clause,
  units: list(text(), 'Các đơn vị được giao.'),
  unitsUnder: orNull(text('Giao cho mọi đơn vị trực thuộc đơn vị này.')),
  unitsExcept: list(text(), 'Trừ các đơn vị này.'),
};

const item = {
  title: text(),
  url: text('Địa chỉ của bài trên trang.'),
  publishedAt: instant('Thời điểm đăng lần đầu'),
  plannedAt: orNull(instant('Thời điểm hẹn đăng; không dùng để tính')),
  imported: flag('Bài được nhập từ trang cũ.'),
};
const left = { withdrawnAfterClose: flag('Đã gỡ hoặc đổi sau khi chốt; kết quả giữ nguyên.') };
const stored = { documentId: text(), resembles: orNull(resemblance) };

const status: Schema = {
  enum: ['met', 'missed', 'open', 'not-applicable', 'waived'],
  description: 'met: Đạt; missed: Chưa đạt; open: Đang trong kỳ, còn thiếu; not-applicable: Không áp dụng; waived: Miễn.',
};
const closing = {
  asOf: instant('Thời điểm kỳ kết thúc; không tính gì sau đó'),
  closedAt: instant('Thời điểm chốt'),
  status,
};

const verdict = {
  month: text('Tháng, ví dụ 2026-01; chỉ có khi kỳ là tháng.'),
  period: text('Kỳ: 2026-01, 2026-Q1 hoặc 2026.'),
  periodName: text('Kỳ bằng chữ, ví dụ “tháng 01/2026”.'),
  clause: ref('Clause'),
  unit: unitRef,
  required: whole('Số bài cần có.'),
  counted: whole('Số bài được tính.'),
  status,
  running: flag('Kỳ đang diễn ra.'),
  upcoming: flag('Kỳ chưa bắt đầu.'),
  owed: whole('Số bài còn thiếu.'),
  daysLeft: orNull(whole('Số ngày còn lại, kể cả hôm nay; null khi kỳ không đang diễn ra.')),
};

const waiver = object('Một dòng trong sổ miễn: miễn, hoặc hủy lần miễn.', {
  id: { type: 'integer' },
  type: { enum: ['granted', 'cancelled'] },
  reason: text(),
  document: orNull(object('Văn bản cho phép miễn.', { id: orNull(text()), title: text(), url: orNull(text()) })),
  actor: text(),
  at: instant('Thời điểm ghi'),
});

const staffVerdict = {
  ...verdict,
  closed: orNull(object('Kỳ đã chốt.', { ...closing, checksum: text('SHA-256 của kết quả đã chốt.') })),
  articles: list(object('Bài được tính.', { ...item, ...left, ...stored }), 'Các bài được tính.'),
  rejected: list(
    object('Bài không được tính.', { ...item, documentId: text(), code: text(), reason: text('Vì sao không tính, một câu tiếng Việt.') }),
    'Các bài không được tính và vì sao.',
  ),
  waiver: orNull(waiver),
  waiverLines: list(waiver, 'Mọi dòng trong sổ miễn, kể cả dòng đã hủy.'),
  withdrawnAfterClose: list(
    object('Bài rời đi sau khi chốt.', {
      documentId: text(),
      title: text(),
      type: text(),
      at: instant('Thời điểm'),
      actor: text(),
      reason: text(),
    }),
    'Bài rời đi sau khi chốt: ai, khi nào, vì sao.',
  ),
};

const ledgerLine = object('Một dòng trong sổ đăng bài.', {
  seq: { type: 'integer', minimum: 1 },
  type: { enum: ['published', 'imported', 'withdrawn', 'republished', 'reclassified', 'edited', 'deleted'] },
  at: instant('Thời điểm được tính'),
  recordedAt: instant('Thời điểm ghi'),
  documentId: text(),
  title: text(),
  url: text(),
  actor: text(),
  reason: orNull(text()),
});

const either = (publicName: string, staffName: string): Schema => ({
  anyOf: [ref(publicName), ref(staffName)],
  description: `${publicName} khi không có mã API, ${staffName} khi có.`,
});

const unitMeta = object('Câu hỏi đã được hiểu thế nào.', {
  unit: unitRef,
  year: { type: 'integer' },
  asOf: instant('Thời điểm trả lời'),
});

/** Every schema of the document, by its name. */
export const SCHEMAS: Record<string, Schema> = {
  Clause: object('Một chỉ tiêu: một câu của kế hoạch, viết thành dữ liệu.', clause),
  CurrentClause: object('Chỉ tiêu đang áp dụng và các đơn vị được giao.', clauseWithUnits),
  RecordedClause: object('Một lần ghi của chỉ tiêu: ai ghi, khi nào.', { ...clauseWithUnits, recordedAt: instant('Thời điểm ghi'), actor: text() }),
  PublicVerdict: object(
    'Kết quả của một chỉ tiêu, một đơn vị, một kỳ, như ai cũng xem được.',
    {
      ...verdict,
      closed: orNull(object('Kỳ đã chốt.', closing)),
      articles: list(
        object('Bài được tính. Bài không còn công khai thì không có tiêu đề và địa chỉ.', {
          ...item,
          title: orNull(item.title),
          url: orNull(item.url),
          ...left,
        }),
        'Các bài được tính.',
      ),
    },
    ['month'],
  ),
  StaffVerdict: object('Kết quả với mọi căn cứ.', staffVerdict, ['month']),
  StaffCell: object(
    'Kết quả với mọi căn cứ và các dòng sổ của các bài đăng trong kỳ.',
    { ...staffVerdict, events: list(ledgerLine) },
    ['month'],
  ),
  VerdictsAnswer: object('Kết quả của một đơn vị trong một năm.', { data: list(either('PublicVerdict', 'StaffVerdict')), meta: unitMeta }),
  CellAnswer: object('Giải thích một kết quả.', { data: either('PublicVerdict', 'StaffCell') }),
  ClausesAnswer: object('Các chỉ tiêu.', { data: list(either('CurrentClause', 'RecordedClause')) }),
  ErrorAnswer: object('Yêu cầu bị từ chối.', {
    data: { type: 'null' },
    error: {
      type: 'object',
      properties: {
        status: { type: 'integer' },
        name: text(),
        message: text('Một câu tiếng Việt.'),
        details: {
          type: 'object',
          properties: {
            code: {
              enum: Object.keys(ERROR_CODES),
              description: Object.entries(ERROR_CODES)
                .map(([code, meaning]) => `${code}: ${meaning}`)
                .join('\n'),
            },
            errors: list({ type: 'object', properties: { path: list(text()), message: text(), name: text() }, required: ['path', 'message'] }),
          },
        },
      },
      required: ['status', 'name', 'message'],
    },
  }),
};
