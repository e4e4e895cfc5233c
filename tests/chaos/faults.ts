import { Client } from 'pg';
import type { MailServer } from '../support/server/smtp';
import type { Chance } from './chance';
import type { Cluster } from './cluster';
import type { House } from './house';
import type { Servers } from './servers';

export interface Scene {
  servers: Servers;
  house: House;
  chance: Chance;
  /** PostgreSQL of our own, when there is one. */
  cluster: Cluster | null;
  clock: { now(): Date; move(milliseconds: number): Promise<void> };
  post: { stop(): Promise<void>; start(): Promise<MailServer> };
  /** Whether the database may be away: then a page that is not kept has no answer. */
  setAway(isAway: boolean): void;
}

export interface Fault {
  name: string;
  /** Null when it can be tried here; else why not. */
  whyNot(scene: Scene): string | null;
  strike(scene: Scene): Promise<void>;
}

const HOUR_MS = 3_600_000;
const LONGEST_RECOVERY_MS = 90_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const whileWorking = (scene: Scene) => pause(300 + scene.chance.below(1500));

/** @throws Error when a server does not say that it is ready again */
export async function allReady({ servers }: Pick<Scene, 'servers'>): Promise<void> {
  const end = Date.now() + LONGEST_RECOVERY_MS;
  for (const server of servers.ready()) {
    while ((await fetch(`${server}/_ready`).then(({ status }) => status, () => 0)) !== 200) {
      if (!servers.ready().includes(server)) break;
      if (Date.now() > end) throw new Error(`máy chủ chưa sẵn sàng lại sau ${LONGEST_RECOVERY_MS / 1000} giây`);
      await pause(100);
    }
  }
}

async function killConnections({ house }: Scene): Promise<void> {
  const { DATABASE_HOST: host, DATABASE_PORT: port, DATABASE_USERNAME: user = 'postgres', DATABASE_PASSWORD: password = '' } = process.env;
  const client = new Client({ host, port: Number(port), user, password, database: 'postgres' });
  await client.connect();
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [house.databaseName]);
  await client.end();
}

const needsPostgres = ({ house }: Scene) => (house.line ? null : 'chỉ có với PostgreSQL');

/** What goes wrong besides the death of a server. Each leaves things as they were, so that what is lost can be seen. */
export const FAULTS: Fault[] = [
  {
    name: 'PostgreSQL cắt mọi kết nối (pg_terminate_backend)',
    whyNot: needsPostgres,
    async strike(scene) {
      scene.setAway(true);
      for (let times = 1 + scene.chance.below(3); times > 0; times -= 1) {
        await whileWorking(scene);
        await killConnections(scene);
      }
    },
  },
  {
    name: 'Đứt đường đến PostgreSQL rồi nối lại',
    whyNot: needsPostgres,
    async strike(scene) {
      await whileWorking(scene);
      scene.setAway(true);
      await scene.house.line?.cut();
      await whileWorking(scene);
      await scene.house.line?.mend();
    },
  },
  {
    name: 'PostgreSQL bị giết (kill -9) rồi chạy lại',
    whyNot: (scene) => needsPostgres(scene) ?? (scene.cluster ? null : 'không có PostgreSQL riêng để giết'),
    async strike(scene) {
      await whileWorking(scene);
      scene.setAway(true);
      await scene.cluster?.kill();
      await pause(scene.chance.below(1000));
      await scene.cluster?.start();
    },
  },
  {
    name: 'Đầy đĩa chứa dữ liệu',
    whyNot: ({ house }) => (house.disk ? null : 'không được phép gắn đĩa riêng (mount)'),
    async strike(scene) {
      scene.setAway(true);
      scene.house.disk?.fill();
      await whileWorking(scene);
      await whileWorking(scene);
      scene.house.disk?.free();
    },
  },
  {
    name: 'Đồng hồ nhảy lùi, nhảy tới',
    whyNot: () => null,
    async strike(scene) {
      const jump = HOUR_MS * (1 + scene.chance.below(5));
      await scene.clock.move(-jump);
      await whileWorking(scene);
      await scene.clock.move(jump + 60_000);
    },
  },
  {
    name: 'Máy chủ thư chết rồi chạy lại',
    whyNot: () => null,
    async strike(scene) {
      await scene.post.stop();
      await scene.clock.move(6 * HOUR_MS);
      await scene.servers.tell({ rounds: true });
      await whileWorking(scene);
      await scene.post.start();
    },
  },
];
