import { version } from '../../../package.json';
import { ERROR_CODES, type ErrorCode } from './error-codes';
import { ref, SCHEMAS, type Schema } from './schemas';

const json = (description: string, schema: Schema) => ({ description, content: { 'application/json': { schema } } });

const refusal = (codes: ErrorCode[]) =>
  json(codes.map((code) => `${code}: ${ERROR_CODES[code]}`).join('\n'), ref('ErrorAnswer'));

const forbidden = json('Mã API không được cấp quyền xem mục này.', ref('ErrorAnswer'));

const parameter = (name: string, description: string, schema: Schema, required = false) => ({
  name,
  in: 'query',
  description,
  required,
  schema,
});

const PERIOD_PATTERN = '^\\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$';
const unit = parameter('unit', 'Đường dẫn của đơn vị.', { type: 'string' }, true);
const year = parameter('year', 'Năm, mặc định là năm nay.', { type: 'string', pattern: '^(19|20|21)\\d\\d$' });

function get(
  operationId: string,
  summary: string,
  { parameters = [], answer, notFound = [] }: { parameters?: object[]; answer: string; notFound?: ErrorCode[] },
) {
  return {
    get: {
      operationId,
      summary,
      parameters,
      security: [{}, { apiToken: [] }],
      responses: {
        200: json(summary, ref(answer)),
        400: refusal(['quota-invalid-input']),
        401: refusal(['quota-invalid-token']),
        403: forbidden,
        ...(notFound.length > 0 && { 404: refusal(notFound) }),
      },
    },
  };
}

/**
 * The OpenAPI 3.1 document of the public API. `prefix` is where the host answers REST requests, e.g. "/api".
 */
export const openApiDocument = ({ prefix, timeZone }: { prefix: string; timeZone: string }) => ({
  openapi: '3.1.0',
  info: {
    title: 'Chỉ tiêu tin bài',
    version,
    description:
      'Kết quả chỉ tiêu tin bài theo tháng, quý, năm. Ai cũng đọc được kết quả và các bài công khai; có mã API thì xem được ' +
      `mọi căn cứ: bài không được tính và vì sao, sổ đăng bài, các lần miễn. Giờ ghi theo UTC, kỳ tính theo giờ ${timeZone}.`,
  },
  servers: [{ url: prefix }],
  paths: {
    '/quota/months': get('months', 'Kết quả từng tháng của một đơn vị trong một năm.', {
      parameters: [unit, year],
      answer: 'VerdictsAnswer',
      notFound: ['quota-unknown-unit'],
    }),
    '/quota/periods': get('periods', 'Kết quả từng tháng, quý và năm của một đơn vị trong một năm.', {
      parameters: [
        unit,
        year,
        parameter('period', 'Loại kỳ, mặc định là mọi loại.', { enum: ['month', 'quarter', 'year', 'all'] }),
      ],
      answer: 'VerdictsAnswer',
      notFound: ['quota-unknown-unit'],
    }),
    '/quota/cell': get('cell', 'Giải thích một kết quả: những bài nào được tính; có mã API thì cả bài nào không, vì sao.', {
      parameters: [
        parameter('clause', 'Mã của chỉ tiêu.', { type: 'string' }, true),
        unit,
        parameter('period', 'Kỳ: 2026-01, 2026-Q1 hoặc 2026.', { type: 'string', pattern: PERIOD_PATTERN }, true),
      ],
      answer: 'CellAnswer',
      notFound: ['quota-unknown-unit', 'quota-unknown-clause'],
    }),
    '/quota/clauses': get('clauses', 'Các chỉ tiêu đang áp dụng; có mã API thì mọi lần ghi.', { answer: 'ClausesAnswer' }),
  },
  components: {
    schemas: SCHEMAS,
    securitySchemes: {
      apiToken: { type: 'http', scheme: 'bearer', description: 'Mã API loại “content-api” do quản trị tạo trong phần Cài đặt.' },
    },
  },
});
