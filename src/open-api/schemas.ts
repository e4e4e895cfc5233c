import * as words from '../words/enumerations';

/** A JSON Schema (2020-12), as OpenAPI 3.1 uses it. */
export type Schema = Record<string, unknown>;

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** An object with at least these properties, all of them always there; later versions may add others. */
const object = (description: string, properties: Record<string, Schema>): Schema => ({
  type: 'object',
  description,
  properties,
  required: Object.keys(properties),
});

const text: Schema = { type: 'string' };
const described = (description: string): Schema => ({ type: 'string', description });
const html = described('HTML đã làm sạch.');
const day: Schema = { type: 'string', format: 'date' };
const instant: Schema = { type: 'string', format: 'date-time', description: 'Giờ UTC, ISO 8601.' };
const number: Schema = { type: 'number' };
const flag: Schema = { type: 'boolean' };
const list = (items: Schema): Schema => ({ type: 'array', items });
const orNull = (schema: Schema): Schema => ({ oneOf: [schema, { type: 'null' }] });
const oneOf = (labels: Readonly<Record<string, unknown>>): Schema => ({ enum: Object.keys(labels) });

const named = object('Mục của một danh mục.', { slug: text, name: text });
const renditions = list(object('Cùng ảnh ấy ở một bề rộng khác, hẹp nhất đứng trước.', { url: text, width: number }));
const picture = object('Ảnh.', { url: text, alt: text, width: orNull(number), height: orNull(number), renditions, webp: renditions });
const file = object('Tệp tải về.', { name: text, url: text, mime: text, sizeKb: number });
const address = described('Địa chỉ trang, tính từ gốc của trang.');

const article = {
  documentId: text,
  sourceId: orNull(text),
  slug: text,
  url: address,
  publishedAt: orNull(instant),
  title: text,
  summary: text,
  kind: oneOf(words.ARTICLE_KINDS),
  kindLabel: orNull(text),
  section: orNull(named),
  reformFields: list(named),
  topics: list(named),
  audiences: list(named),
  unit: orNull(named),
  cooperatingUnits: list(named),
  penName: orNull(text),
  origin: oneOf(words.ORIGINS),
  originLabel: orNull(text),
  source: orNull(object('Nguồn của tin sưu tầm.', { name: orNull(text), url: orNull(text), date: orNull(day) })),
  cover: orNull(picture),
};

const documentLink = object('Văn bản được dẫn.', {
  documentId: text,
  slug: text,
  url: address,
  number: orNull(text),
  abstract: text,
  issuedOn: orNull(day),
});

const procedureLink = object('Thủ tục được dẫn.', { documentId: text, slug: text, url: address, code: orNull(text), name: text });

const legalDocument = {
  documentId: text,
  sourceId: orNull(text),
  slug: text,
  url: address,
  publishedAt: orNull(instant),
  number: orNull(described('Số, ký hiệu; không phải khóa, hai văn bản có thể trùng.')),
  type: orNull(object('Loại văn bản.', { name: text, abbreviation: orNull(text) })),
  issuer: orNull(named),
  level: orNull(oneOf(words.DOCUMENT_LEVELS)),
  levelLabel: orNull(text),
  signer: orNull(text),
  signerTitle: orNull(text),
  issuedOn: orNull(day),
  effectiveOn: orNull(day),
  expiresOn: orNull(day),
  abstract: text,
  validity: oneOf(words.VALIDITIES),
  validityLabel: orNull(text),
  subjectAreas: list(named),
  planFrom: orNull(day),
  planTo: orNull(day),
};

const relation = object('Quan hệ với văn bản khác, đọc từ văn bản này.', {
  direction: { enum: ['outgoing', 'incoming'] },
  kind: oneOf(words.DOCUMENT_RELATIONS),
  label: text,
  number: orNull(text),
  document: orNull(documentLink),
  scope: orNull(text),
});

const procedure = {
  documentId: text,
  sourceId: orNull(text),
  slug: text,
  url: address,
  publishedAt: orNull(instant),
  changedAt: orNull(instant),
  scope: oneOf(words.PROCEDURE_SCOPES),
  scopeLabel: text,
  code: orNull(text),
  name: text,
  subjectArea: orNull(named),
  level: orNull(oneOf(words.PROCEDURE_LEVELS)),
  levelLabel: orNull(text),
  agency: orNull(text),
  announcement: orNull(oneOf(words.ANNOUNCEMENTS)),
  announcementLabel: orNull(text),
  onlineLevel: orNull(oneOf(words.ONLINE_LEVELS)),
  onlineLevelLabel: orNull(text),
  timeLimit: orNull(text),
  locality: orNull(text),
};

const guide = {
  documentId: text,
  slug: text,
  url: address,
  publishedAt: orNull(instant),
  title: text,
  summary: text,
  audiences: list(named),
  unit: orNull(named),
  reviewedOn: orNull(day),
  validTo: orNull(day),
  expired: flag,
};

/** What the lists and single answers are made of. */
const deskNews = {
  corrections: list(
    object('Một lần đính chính, lần trước đứng trước.', { at: instant, wrong: text, right: text, cause: oneOf(words.CORRECTION_CASES) }),
  ),
  updates: list(object('Một lần sửa nội dung đã đăng, lần trước đứng trước.', { at: instant, note: text })),
};

export const SCHEMAS: Record<string, Schema> = {
  Article: object('Tin bài trong danh sách.', article),
  FullArticle: object('Tin bài.', {
    ...article,
    body: html,
    relatedDocuments: list(documentLink),
    relatedProcedures: list(procedureLink),
    ...deskNews,
  }),
  LegalDocument: object('Văn bản trong danh sách.', legalDocument),
  FullLegalDocument: object('Văn bản.', {
    ...legalDocument,
    relations: list(relation),
    files: list(file),
    fullText: orNull(text),
    ...deskNews,
  }),
  Procedure: object('Thủ tục hành chính trong danh sách.', procedure),
  FullProcedure: object('Thủ tục hành chính.', {
    ...procedure,
    listEntry: orNull(
      object('Điều cần biết khi bản ghi mới là mục trong danh mục.', {
        note: text,
        unknownParts: list(object('Thành phần bắt buộc chưa có trong nguồn.', { part: text, label: text })),
        source: orNull(text),
        lookUpAt: described('Nơi tra cứu nội dung đầy đủ.'),
      }),
    ),
    steps: orNull(html),
    filingWays: list(
      object('Cách nộp.', { form: oneOf(words.FILING_FORMS), timeLimit: orNull(text), fee: orNull(text), note: orNull(text) }),
    ),
    dossier: list(object('Giấy tờ.', { name: text, originals: orNull(number), copies: orNull(number) })),
    dossierSets: orNull(number),
    applicants: orNull(text),
    result: orNull(text),
    fees: orNull(text),
    conditions: orNull(text),
    legalBasis: list(documentLink),
    publishingDecision: orNull(documentLink),
    portalUrl: orNull(text),
    ...deskNews,
  }),
  Guide: object('Hướng dẫn trong danh sách.', guide),
  FullGuide: object('Hướng dẫn.', {
    ...guide,
    steps: list(object('Một bước.', { title: text, body: orNull(html) })),
    action: orNull(object('Nút dẫn tới nơi làm.', { label: text, url: text })),
    source: orNull(text),
    procedures: list(procedureLink),
    legalBasis: list(documentLink),
    ...deskNews,
  }),
  IndexValue: object('Kết quả một chỉ số trong một năm.', {
    indicator: object('Bộ chỉ số.', {
      slug: text,
      code: text,
      name: text,
      agency: text,
      measure: text,
      maximum: orNull(number),
      description: orNull(text),
    }),
    year: { type: 'integer' },
    level: oneOf(words.INDEX_LEVELS),
    levelLabel: orNull(text),
    subject: text,
    value: orNull(number),
    change: orNull({ ...number, description: 'So với năm trước của cùng đối tượng.' }),
    rank: orNull({ type: 'integer' }),
    rankedOf: orNull({ type: 'integer' }),
    decision: orNull(documentLink),
    decisionNote: orNull(text),
    file: orNull(file),
    source: object('Nguồn số liệu.', { name: text, url: orNull(text) }),
    note: orNull(text),
  }),
  Contact: object('Đầu mối liên hệ còn hiệu lực hôm nay.', {
    name: text,
    kind: oneOf(words.CONTACT_KINDS),
    kindLabel: orNull(text),
    position: orNull(text),
    phone: orNull(text),
    email: orNull(text),
    hours: orNull(text),
    place: orNull(text),
    unit: orNull(named),
    validFrom: orNull(day),
    validTo: orNull(day),
  }),
  Channel: object('Kênh thông tin còn hiệu lực hôm nay.', {
    name: text,
    kind: oneOf(words.CHANNEL_KINDS),
    kindLabel: orNull(text),
    url: orNull(text),
    owner: text,
    official: flag,
    description: orNull(text),
    validFrom: orNull(day),
    validTo: orNull(day),
  }),
  Outage: object('Lần tạm ngừng dịch vụ.', {
    title: text,
    affected: text,
    reason: orNull(text),
    kind: oneOf(words.OUTAGE_KINDS),
    kindLabel: orNull(text),
    startsAt: instant,
    recoversAt: instant,
    announcedAt: orNull(instant),
    noticeDays: orNull({ type: 'integer', description: 'Số ngày làm việc báo trước.' }),
    state: { enum: ['coming', 'running', 'over'] },
    unit: orNull(named),
  }),
  Unit: object('Đơn vị, kể cả đơn vị cũ.', {
    documentId: text,
    slug: text,
    name: text,
    shortName: orNull(text),
    kind: oneOf(words.UNIT_KINDS),
    kindLabel: orNull(text),
    parent: orNull(named),
    validFrom: orNull(day),
    validTo: orNull(day),
  }),
  Section: object('Chuyên mục.', { documentId: text, slug: text, name: text, description: orNull(text), adminReform: flag }),
  ReformField: object('Lĩnh vực cải cách hành chính.', { documentId: text, slug: text, name: text, scheme: text }),
  Pagination: object('Vị trí của trang trong danh sách.', {
    page: { type: 'integer', minimum: 1 },
    pageSize: { type: 'integer', minimum: 1, maximum: 100 },
    pageCount: { type: 'integer', minimum: 0 },
    total: { type: 'integer', minimum: 0 },
  }),
  ErrorAnswer: object('Yêu cầu bị từ chối.', {
    data: { type: 'null' },
    error: object('Lý do.', { status: { type: 'integer' }, name: text, message: described('Câu tiếng Việt nêu tham số sai.') }),
  }),
};
