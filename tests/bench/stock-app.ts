import fs from 'node:fs';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { compileFolder, compileServer } from '../support/compile';

const root = path.resolve(__dirname, '..', '..');

/** A Strapi with nothing but the tracker and three ordinary content types, and a clock that is set by hand. */
export interface StockApp {
  strapi: Core.Strapi;
  setClock(instant: string): void;
  /** Loads a compiled module of the tracker, by its path under server/src. */
  load<T>(module: string): T;
}

/** Boots the stock application on the database of the DATABASE_* settings. */
export async function bootStockApp(name: string): Promise<StockApp> {
  const appDir = path.join(root, '.tmp', `bench-${name}-${process.pid}`);
  const out = path.join(appDir, 'dist');
  compileServer(path.join(__dirname, 'stock-app'), out);
  compileFolder(root, out, 'src/plugins/quota');
  fs.mkdirSync(path.join(appDir, 'public', 'uploads'), { recursive: true });
  fs.writeFileSync(path.join(appDir, 'package.json'), JSON.stringify({ name: 'stock-app', version: '0.0.0', private: true }));
  process.chdir(appDir);

  let now = Date.now();
  const strapi = createStrapi({ appDir, distDir: out, autoReload: false, serveAdminPanel: false });
  strapi.log.level = 'error';
  strapi.add('clock', { now: () => new Date(now) });
  await strapi.load();
  // Its minute must not fall into a measurement.
  strapi.cron.destroy();
  return {
    strapi,
    setClock: (instant) => {
      now = Date.parse(instant);
    },
    load: (module) => require(path.join(out, 'src', 'plugins', 'quota', 'server', 'src', module)),
  };
}

/** Stops the application and takes its folder away. */
export async function stopStockApp({ strapi }: StockApp): Promise<void> {
  const appDir = strapi.dirs.app.root;
  await strapi.destroy();
  fs.rmSync(appDir, { recursive: true, force: true });
}
