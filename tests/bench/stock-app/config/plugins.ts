import path from 'node:path';

export default () => ({
  quota: {
    enabled: true,
    resolve: path.resolve(__dirname, '..', 'src', 'plugins', 'quota'),
    config: {
      publications: [
        {
          contentType: 'api::article.article',
          attributes: { title: 'title', slug: 'slug', text: 'body', unit: 'unit', section: 'section', kind: 'kind', origin: 'origin' },
          ownWork: 'own',
          address: '/{slug}',
        },
      ],
      units: { contentType: 'api::unit.unit', name: 'name', slug: 'slug', parent: 'parent' },
      sections: { contentType: 'api::section.section', name: 'name' },
    },
  },
});
