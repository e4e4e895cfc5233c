import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const MODULE = 'strapi-plugin-quota';

const attribute = (type, rest = {}) => ({ type, ...rest });
const relation = (target) => attribute('relation', { relation: 'manyToOne', target });
const name = { name: attribute('string', { required: true }), slug: attribute('uid', { targetField: 'name' }) };

const CONTENT_TYPES = {
  post: {
    draftAndPublish: true,
    attributes: {
      title: attribute('string', { required: true }),
      slug: attribute('uid', { targetField: 'title' }),
      body: attribute('richtext'),
      team: relation('api::team.team'),
      category: relation('api::category.category'),
    },
  },
  team: { draftAndPublish: false, attributes: name },
  category: { draftAndPublish: false, attributes: name },
};
const PLURALS = { post: 'posts', team: 'teams', category: 'categories' };

/** The one block that a person who installs the plugin writes. */
const PLUGINS = `module.exports = () => ({
  quota: {
    enabled: true,
    config: {
      timeZone: 'Asia/Ho_Chi_Minh',
      publications: [
        {
          contentType: 'api::post.post',
          attributes: { title: 'title', slug: 'slug', text: 'body', unit: 'team', section: 'category' },
          address: '/posts/{slug}',
        },
      ],
      units: { contentType: 'api::team.team', name: 'name', slug: 'slug' },
      sections: { contentType: 'api::category.category', name: 'name' },
    },
  },
});
`;

const CONFIG = {
  'admin.js': `module.exports = ({ env }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
});
`,
  'api.js': `module.exports = { rest: { defaultLimit: 25, maxLimit: 100, withCount: true } };\n`,
  'database.js': `const path = require('node:path');
module.exports = () => ({
  connection: { client: 'sqlite', connection: { filename: path.join(__dirname, '..', '.tmp', 'data.db') }, useNullAsDefault: true },
});
`,
  'middlewares.js': `module.exports = [
  'strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::poweredBy',
  'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public',
];
`,
  'plugins.js': PLUGINS,
  'server.js': `module.exports = ({ env }) => ({
  host: '127.0.0.1',
  port: env.int('PORT'),
  app: { keys: env.array('APP_KEYS') },
  logger: { updates: { enabled: false } },
});
`,
};

/** Makes at start what a person would make by hand: an administrator, a token, a team, a category and a clause. */
const INDEX = `const fs = require('node:fs');
const path = require('node:path');

module.exports = {
  async bootstrap({ strapi }) {
    const superAdmin = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } });
    const administrator = { firstname: 'An', lastname: 'Nguyễn', email: 'an@example.com', password: process.env.PANEL_PASSWORD };
    await strapi.service('admin::user').create({ ...administrator, isActive: true, roles: [superAdmin.id] });
    const token = await strapi
      .service('admin::api-token')
      .create({ name: 'rest', description: '', type: 'full-access', kind: 'content-api', lifespan: null });
    const team = await strapi.documents('api::team.team').create({ data: { name: 'Phòng Một', slug: 'phong-mot' } });
    const category = await strapi.documents('api::category.category').create({ data: { name: 'Tin tức', slug: 'tin-tuc' } });
    await strapi.plugin('quota').service('clauses').add(
      {
        key: 'hang-thang',
        name: 'Tin/bài hằng tháng',
        quote: 'mỗi tháng có ít nhất 01 tin/bài',
        document: { id: null, title: 'Kế hoạch năm', url: null },
        units: [{ id: team.documentId }],
        unitsUnder: null,
        unitsExcept: [],
        period: 'month',
        minimum: 1,
        kinds: null,
        section: { id: category.documentId },
        fields: null,
        channels: [],
        ownWorkOnly: false,
        cooperatingUnitsCount: false,
        inForceFrom: '2020-01-01',
        inForceTo: null,
      },
      'Nguyễn An',
    );
    const made = { token: token.accessKey, email: administrator.email, team: team.documentId, category: category.documentId };
    fs.writeFileSync(path.join(strapi.dirs.app.root, 'made.json'), JSON.stringify(made));
  },
};
`;

/**
 * Writes a stock Strapi application with an ordinary content type, and installs the tarball in it. Everything else
 * comes from the project's node_modules by links, so that no network is needed.
 */
export function writeStockApp(folder, { root, tarball }) {
  const write = (file, text) => {
    const place = path.join(folder, file);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, text);
  };
  const project = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const used = ['@strapi/strapi', 'better-sqlite3', 'react', 'react-dom', 'react-router-dom', 'styled-components'];
  const dependencies = Object.fromEntries(used.map((dependency) => [dependency, project.dependencies[dependency]]));
  const manifest = {
    name: 'stock',
    private: true,
    version: '0.0.0',
    dependencies: { ...dependencies, [MODULE]: 'file:' + path.basename(tarball) },
    strapi: { telemetryDisabled: true },
  };
  write('package.json', JSON.stringify(manifest, null, 2));
  for (const [file, text] of Object.entries(CONFIG)) write(`config/${file}`, text);
  for (const [singular, { draftAndPublish, attributes }] of Object.entries(CONTENT_TYPES)) writeContentType(write, { singular, draftAndPublish, attributes });
  write('src/index.js', INDEX);
  write('public/robots.txt', '');
  fs.mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  fs.mkdirSync(path.join(folder, '.tmp'), { recursive: true });
  linkModules(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  unpack(tarball, path.join(folder, 'node_modules', MODULE));
}

function writeContentType(write, { singular, draftAndPublish, attributes }) {
  const api = `src/api/${singular}`;
  const schema = {
    kind: 'collectionType',
    collectionName: PLURALS[singular],
    info: { singularName: singular, pluralName: PLURALS[singular], displayName: singular },
    options: { draftAndPublish },
    attributes,
  };
  write(`${api}/content-types/${singular}/schema.json`, JSON.stringify(schema, null, 2));
  for (const [folder, make] of [
    ['controllers', 'createCoreController'],
    ['routes', 'createCoreRouter'],
    ['services', 'createCoreService'],
  ]) {
    write(`${api}/${folder}/${singular}.js`, `module.exports = require('@strapi/strapi').factories.${make}('api::${singular}.${singular}');\n`);
  }
}

function linkModules(from, to) {
  fs.mkdirSync(to, { recursive: true });
  for (const name of fs.readdirSync(from)) {
    if (name === '.cache' || name === MODULE) continue;
    fs.symlinkSync(fs.realpathSync(path.join(from, name)), path.join(to, name));
  }
}

function unpack(tarball, folder) {
  fs.mkdirSync(folder, { recursive: true });
  const { status, stderr } = spawnSync('tar', ['xzf', tarball, '-C', folder, '--strip-components=1'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`tar: ${stderr}`);
}
