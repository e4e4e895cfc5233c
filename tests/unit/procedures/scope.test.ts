import { procedureReasons, type ProcedureRecord } from '../../../src/procedures/requirements';
import { unknownParts } from '../../../src/procedures/scope';

const BLANK = {
  name: 'Cấp giấy',
  steps: null,
  filingWays: [],
  dossier: [],
  dossierSets: null,
  timeLimit: null,
  applicants: null,
  agency: null,
  hasForms: null,
  forms: [],
  hasResult: null,
  result: null,
  hasConditions: null,
  conditions: null,
  hasFees: null,
  fees: null,
  onlineLevel: null,
  partialReason: null,
  announcement: null,
  publishingDecision: null,
  publishingDecisionNote: null,
  source: null,
  serviceNotice: null,
} as const;

const refused = (changes: Partial<ProcedureRecord>) => procedureReasons({ ...BLANK, filingWays: [], dossier: [], forms: [], ...changes }).map(({ field }) => field);

test.each([
  ['không có gì', {}, ['publishingDecision']],
  ['tên trống', { name: null, source: 'Nguồn' }, ['name']],
  ['chỉ có nguồn', { source: 'Danh mục của Sở' }, []],
  ['chỉ có số quyết định ghi chữ', { publishingDecisionNote: '1/QĐ-UBND' }, []],
  ['chỉ có quyết định trong kho', { publishingDecision: {} }, []],
  ['bãi bỏ mà không có quyết định', { announcement: 'abolished', source: 'Nguồn' }, ['publishingDecisionNote']],
])('mục trong danh mục, %s', (_, changes, fields) => {
  expect(refused({ scope: 'listed', ...changes })).toEqual(fields);
});

test('không ghi phạm vi là đầy đủ nội dung: nguồn không thay được thành phần nào', () => {
  const missing = refused({ scope: 'full', source: 'Nguồn' });
  expect(missing).toHaveLength(11);
  expect(refused({ scope: null, source: 'Nguồn' })).toEqual(missing);
  expect(refused({ source: 'Nguồn' })).toEqual(missing);
});

test('phần chưa có là đúng những phần mà công bố đầy đủ đòi hỏi', () => {
  expect(unknownParts(BLANK)).toEqual([
    'steps', 'filingWays', 'dossier', 'dossierSets', 'timeLimit', 'applicants', 'agency', 'forms', 'result', 'conditions', 'fees',
  ]);
  const known = { ...BLANK, timeLimit: '05 ngày', hasFees: 'no', hasResult: 'yes', hasForms: 'yes', forms: [{}], onlineLevel: 'partial' } as const;
  const unknown = unknownParts(known);
  expect(unknown).toEqual(['steps', 'filingWays', 'dossier', 'dossierSets', 'applicants', 'agency', 'result', 'conditions', 'partialReason']);
  // A part that exists only "if any" is refused under its question while that is open.
  const questions: Record<string, string> = { hasConditions: 'conditions' };
  expect(refused({ ...known, filingWays: [], dossier: [], forms: [{}] }).map((field) => questions[field] ?? field)).toEqual(unknown);
});
