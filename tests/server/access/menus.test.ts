import { makeUnit } from '../../support/server/section';
import { signIn, type Person } from '../../support/server/tokens';

const LISTS = ['section', 'unit', 'reform-field', 'topic', 'audience', 'issuer', 'document-type', 'subject-area'].map((name) => `api::${name}.${name}`);

async function menuOf(person: Person): Promise<string[]> {
  const { body } = await person.get('/content-manager/init');
  return body.data.contentTypes.filter(({ isDisplayed }: { isDisplayed: boolean }) => isDisplayed).map(({ uid }: { uid: string }) => uid);
}

test('người viết chọn từ danh mục nhưng không thấy danh mục trong trình đơn; người quản trị nội dung thấy', async () => {
  const unit = await makeUnit();
  for (const role of ['cchc-contributor', 'cchc-editor']) {
    const person = await signIn(role, unit);
    const menu = await menuOf(person);
    expect(menu).toContain('api::article.article');
    expect(LISTS.filter((uid) => menu.includes(uid))).toEqual([]);
    const found = await person.get(`/content-manager/relations/api::article.article/unit?_q=${encodeURIComponent(unit.name)}`);
    expect(found.body.results).toMatchObject([{ name: unit.name }]);
  }
  expect(await menuOf(await signIn('cchc-content-admin'))).toEqual(expect.arrayContaining([...LISTS, 'api::article-template.article-template', 'api::abbreviation.abbreviation']));
});

test('người giám sát thấy nội dung và những gì báo cáo dựa vào, không thấy danh mục của người khác; quyền xem vẫn còn', async () => {
  const supervisor = await signIn('cchc-supervisor');
  const menu = await menuOf(supervisor);
  const content = ['article.article', 'legal-document.legal-document', 'procedure.procedure', 'guide.guide', 'outage.outage', 'report-period.report-period', 'search-miss.search-miss'];
  expect(content.filter((name) => !menu.includes(`api::${name}`))).toEqual([]);
  const others = [...LISTS, ...['staff-member', 'site-setting', 'contact', 'redirect', 'synonym'].map((name) => `api::${name}.${name}`)];
  expect(others.filter((uid) => menu.includes(uid))).toEqual([]);
  await supervisor.get('/content-manager/collection-types/api::unit.unit').expect(200);
});
