import * as words from '../words/enumerations';
import { ref, SCHEMAS, type Schema } from './schemas';

interface Kind {
  path: string;
  title: string;
  /** Of an entry of the list; the single answer has the schema `Full…` when `one` says so. */
  schema: string;
  one?: string;
  filters?: Record<string, Schema>;
}

const slug: Schema = { type: 'string', pattern: '^[a-z0-9-]{1,140}$' };
const text: Schema = { type: 'string', maxLength: 250 };
const year: Schema = { type: 'string', pattern: '^(19|20)\\d{2}$' };
const month: Schema = { type: 'string', pattern: '^(19|20)\\d{2}-(0[1-9]|1[0-2])$' };
const oneOf = (labels: Readonly<Record<string, unknown>>): Schema => ({ type: 'string', enum: Object.keys(labels) });

/** Everything that is answered under the prefix, with the filters of its list. */
const KINDS: readonly Kind[] = [
  {
    path: 'articles',
    title: 'Tin bài',
    schema: 'Article',
    one: 'FullArticle',
    filters: {
      section: slug,
      unit: slug,
      kind: oneOf(words.ARTICLE_KINDS),
      field: slug,
      topic: slug,
      audience: slug,
      origin: oneOf(words.ORIGINS),
      year,
      month,
      sourceId: text,
    },
  },
  {
    path: 'legal-documents',
    title: 'Văn bản',
    schema: 'LegalDocument',
    one: 'FullLegalDocument',
    filters: {
      type: slug,
      issuer: slug,
      level: oneOf(words.DOCUMENT_LEVELS),
      validity: oneOf(words.VALIDITIES),
      area: slug,
      year,
      number: text,
      sourceId: text,
    },
  },
  {
    path: 'procedures',
    title: 'Thủ tục hành chính',
    schema: 'Procedure',
    one: 'FullProcedure',
    filters: {
      code: text,
      area: slug,
      level: oneOf(words.PROCEDURE_LEVELS),
      announcement: oneOf(words.ANNOUNCEMENTS),
      onlineLevel: oneOf(words.ONLINE_LEVELS),
      locality: text,
      scope: oneOf(words.PROCEDURE_SCOPES),
      sourceId: text,
    },
  },
  { path: 'guides', title: 'Hướng dẫn', schema: 'Guide', one: 'FullGuide', filters: { audience: slug, unit: slug } },
  {
    path: 'index-values',
    title: 'Kết quả chỉ số',
    schema: 'IndexValue',
    filters: { indicator: slug, year, level: oneOf(words.INDEX_LEVELS) },
  },
  { path: 'contacts', title: 'Đầu mối liên hệ', schema: 'Contact', filters: { kind: oneOf(words.CONTACT_KINDS) } },
  { path: 'channels', title: 'Kênh thông tin', schema: 'Channel', filters: { kind: oneOf(words.CHANNEL_KINDS) } },
  { path: 'outages', title: 'Tạm ngừng dịch vụ', schema: 'Outage' },
  {
    path: 'units',
    title: 'Đơn vị',
    schema: 'Unit',
    one: 'Unit',
    filters: { kind: oneOf(words.UNIT_KINDS), sourceId: text },
  },
  { path: 'sections', title: 'Chuyên mục', schema: 'Section', one: 'Section' },
  { path: 'reform-fields', title: 'Lĩnh vực cải cách hành chính', schema: 'ReformField', one: 'ReformField' },
];

const json = (description: string, schema: Schema) => ({ description, content: { 'application/json': { schema } } });
const refused = json('Tham số sai hoặc không được hỗ trợ.', ref('ErrorAnswer'));
const missing = json('Không có mục này.', ref('ErrorAnswer'));

const parameter = (name: string, schema: Schema) => ({ name, in: 'query', required: false, schema });
const PAGING = [
  parameter('page', { type: 'integer', minimum: 1, default: 1 }),
  parameter('pageSize', { type: 'integer', minimum: 1, maximum: 100, default: 20 }),
];

const listOf = ({ path, title, schema, filters = {} }: Kind) => ({
  get: {
    operationId: `list-${path}`,
    summary: `${title}: danh sách`,
    parameters: [...Object.entries(filters).map(([name, value]) => parameter(name, value)), ...PAGING],
    responses: { 200: json(`Một trang của danh sách.`, ref(`${schema}List`)), 400: refused },
  },
});

const oneOfKind = ({ path, title, one }: Kind) => ({
  get: {
    operationId: `get-${path}`,
    summary: `${title}: một mục theo đường dẫn`,
    parameters: [{ name: 'slug', in: 'path', required: true, schema: slug }],
    responses: { 200: json(title, ref(`${one}Answer`)), 400: refused, 404: missing },
  },
});

const answers = () =>
  Object.fromEntries(
    KINDS.flatMap(({ schema, one }) => [
      [
        `${schema}List`,
        {
          type: 'object',
          properties: {
            data: { type: 'array', items: ref(schema) },
            meta: { type: 'object', properties: { pagination: ref('Pagination') }, required: ['pagination'] },
          },
          required: ['data', 'meta'],
        },
      ],
      ...(one ? [[`${one}Answer`, { type: 'object', properties: { data: ref(one) }, required: ['data'] }]] : []),
    ]),
  );

/** The OpenAPI 3.1 document of what anybody may read. `prefix` is where REST requests are answered, e.g. "/api". */
export const openApiDocument = (prefix: string, version: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Chuyên trang cải cách hành chính',
    version,
    description:
      'Dữ liệu công khai, chỉ đọc, không cần khóa: tin bài, văn bản, thủ tục, hướng dẫn, chỉ số, kênh thông tin. Danh ' +
      'sách có phân trang và cùng bộ lọc như trang; tham số không có trong mô tả này bị từ chối. Kết quả chỉ tiêu tin ' +
      `bài được mô tả riêng tại ${prefix}/quota/openapi.json.`,
  },
  servers: [{ url: prefix }],
  paths: Object.fromEntries(
    KINDS.flatMap((kind) => [
      [`/${kind.path}`, listOf(kind)],
      ...(kind.one ? [[`/${kind.path}/{slug}`, oneOfKind(kind)]] : []),
    ]),
  ),
  components: { schemas: { ...SCHEMAS, ...answers() } },
});
