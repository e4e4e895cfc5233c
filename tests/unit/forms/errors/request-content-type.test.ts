import { contentTypeOfRequest } from '../../../../src/forms/errors/request-content-type';

const types = [
  { uid: 'api::article.article', kind: 'collectionType', info: { singularName: 'article', pluralName: 'articles' } },
  { uid: 'api::site-setting.site-setting', kind: 'singleType', info: { singularName: 'site-setting', pluralName: 'site-settings' } },
  { uid: 'plugin::i18n.locale', kind: 'collectionType', info: { singularName: 'locale', pluralName: 'locales' } },
];

it.each([
  ['/api/articles', 'api::article.article'],
  ['/api/articles/abc123', 'api::article.article'],
  ['/api/site-setting', 'api::site-setting.site-setting'],
  ['/api/article', undefined],
  ['/api/locales', undefined],
  ['/content-manager/collection-types/api::article.article/abc/actions/publish', 'api::article.article'],
  ['/content-manager/collection-types/api%3A%3Aarticle.article', 'api::article.article'],
  ['/content-manager/single-types/api::site-setting.site-setting', 'api::site-setting.site-setting'],
  ['/content-manager/relations/api::article.article/unit', 'api::article.article'],
  ['/upload', 'plugin::upload.file'],
  ['/upload/folders/3', 'plugin::upload.folder'],
  ['/admin/users/me', 'admin::user'],
  ['/admin/login', 'admin::user'],
  ['/admin/roles/2', 'admin::role'],
  ['/tin-bai/mot-tin', undefined],
])('%s is about %s', (path, uid) => {
  expect(contentTypeOfRequest(path, types)).toBe(uid);
});
