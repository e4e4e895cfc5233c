import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, main } from './failure.mjs';
import { root } from './settings.mjs';

const require = createRequire(import.meta.url);
const plugin = path.join(root, 'src', 'plugins', 'quota');
/** What every Strapi application has; the plugin must use that one and not a second copy. */
const WITH_STRAPI = /^(@strapi\/|react$|react-dom$|react-intl$|react-router-dom$|styled-components$)/;

/**
 * Makes strapi-plugin-quota-<version>.tgz under .tmp: the tracker as a package that any Strapi 5 application can
 * install. Answers with the tarball's path.
 */
export async function packQuota() {
  const { build } = require('esbuild');
  const stage = fs.mkdtempSync(path.join(os.tmpdir(), 'quota-'));
  try {
    const common = { absWorkingDir: plugin, bundle: true, packages: 'external', metafile: true, charset: 'utf8', tsconfigRaw: {}, logLevel: 'error' };
    const server = await build({
      ...common,
      entryPoints: ['server/src/index.ts'],
      outfile: path.join(stage, 'dist', 'server', 'index.js'),
      format: 'cjs',
      platform: 'node',
      target: 'node20',
    });
    const admin = await build({
      ...common,
      entryPoints: ['admin/src/index.tsx'],
      outdir: path.join(stage, 'dist', 'admin'),
      outExtension: { '.js': '.mjs' },
      format: 'esm',
      splitting: true,
      jsx: 'automatic',
    });
    const results = [server.metafile, admin.metafile];
    requireOwnSources(results);
    fs.writeFileSync(path.join(stage, 'package.json'), `${JSON.stringify(manifest(results), null, 2)}\n`);
    fs.copyFileSync(path.join(plugin, 'README.md'), path.join(stage, 'README.md'));
    fs.copyFileSync(path.join(root, 'LICENSE'), path.join(stage, 'LICENSE'));
    requireNoPaths(stage);
    return npmPack(stage);
  } finally {
    fs.rmSync(stage, { recursive: true, force: true });
  }
}

/** The package's own package.json: the plugin's, pointing at what was built, with what that imports. */
function manifest(results) {
  const { private: _private, ...own } = readJson(path.join(plugin, 'package.json'));
  const { dependencies: pinned, engines } = readJson(path.join(root, 'package.json'));
  const imported = importedPackages(results);
  const dependencies = imported.filter((name) => !WITH_STRAPI.test(name));
  const unknown = dependencies.find((name) => !pinned[name]);
  if (unknown) throw new Failure(`Gói “${unknown}” chưa có trong dependencies của package.json.`);
  const peers = [...new Set(['@strapi/strapi', ...imported.filter((name) => WITH_STRAPI.test(name))])].sort();
  return {
    ...own,
    keywords: ['strapi', 'strapi-plugin', 'editorial', 'quota'],
    engines: { node: engines.node },
    files: ['dist'],
    exports: {
      './strapi-admin': { import: './dist/admin/index.mjs', default: './dist/admin/index.mjs' },
      './strapi-server': { require: './dist/server/index.js', default: './dist/server/index.js' },
      './package.json': './package.json',
    },
    dependencies: Object.fromEntries(dependencies.map((name) => [name, pinned[name]])),
    peerDependencies: Object.fromEntries(peers.map((name) => [name, `^${installedVersion(name)}`])),
  };
}

function importedPackages(results) {
  const imports = results.flatMap(({ outputs }) => Object.values(outputs).flatMap((output) => output.imports));
  const packages = imports
    .filter(({ path: name, external }) => external && !name.startsWith('node:'))
    .map(({ path: name }) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/'));
  return [...new Set(packages)].sort();
}

/** @throws Failure naming a file outside the plugin that it uses: such a plugin would work nowhere else. */
function requireOwnSources(results) {
  const foreign = results.flatMap(({ inputs }) => Object.keys(inputs)).find((file) => file.startsWith('..'));
  if (foreign) throw new Failure(`Plugin dùng tệp ngoài thư mục của mình: ${path.relative(root, path.resolve(plugin, foreign))}`);
}

/** @throws Failure when anything in the package tells where it was built. */
function requireNoPaths(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const text = fs.readFileSync(file, 'utf8');
    if ([root, folder, os.homedir()].some((place) => text.includes(`${place}/`))) {
      throw new Failure(`Trong gói có đường dẫn của máy này: ${path.relative(folder, file)}`);
    }
  }
}

function npmPack(stage) {
  const destination = path.join(root, '.tmp');
  fs.mkdirSync(destination, { recursive: true });
  const { status, stdout, stderr } = spawnSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', destination], {
    cwd: stage,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Failure(`Không đóng gói được: ${stderr.trim()}`);
  return path.join(destination, JSON.parse(stdout)[0].filename);
}

const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const installedVersion = (name) => readJson(path.join(root, 'node_modules', name, 'package.json')).version;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => console.log(`Đã đóng gói ${path.relative(root, await packQuota())}`));
}
