import fs from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { createAccounts, type DemoAccount } from './accounts';
import { closeMonths } from './close-months';
import { loadArticles } from './load-articles';
import { loadClauses } from './load-clauses';
import { loadDesk } from './load-desk';
import { loadDocuments } from './load-documents';
import { loadLists } from './load-lists';
import { loadPlaces } from './load-places';
import { loadProcedures } from './load-procedures';
import { loadPublicSection } from './load-public-section';
import { loadSettings } from './load-settings';
import { isComplete, mark } from './marker';

const STEPS: [string, (strapi: Core.Strapi) => Promise<void>][] = [
  ['đơn vị và danh mục', loadLists],
  ['thông tin chung của trang', loadSettings],
  ['văn bản', loadDocuments],
  ['nơi niêm yết', loadPlaces],
  ['thủ tục hành chính', loadProcedures],
  ['hướng dẫn, chỉ số, kênh thông tin', loadPublicSection],
  ['chỉ tiêu tin bài', loadClauses],
  ['tin bài', loadArticles],
  ['chốt các tháng đã qua', closeMonths],
];

/**
 * Fills the database with the sample data at the first demo start; an interrupted start goes on where it stopped.
 * Accounts are made once; if their file was lost they get new passwords.
 */
export async function prepareDemo(
  strapi: Core.Strapi,
  accountsFile: string,
  say: (line: string) => void,
): Promise<{ accounts: DemoAccount[]; fresh: boolean }> {
  if (!(await isComplete(strapi))) {
    await mark(strapi, 'begun');
    for (const [name, load] of STEPS) {
      say(`Đang nạp dữ liệu mẫu: ${name}…`);
      await load(strapi);
    }
    await mark(strapi, 'complete');
  }
  const kept = await fs.readFile(accountsFile, 'utf8').catch(() => null);
  if (kept) return { accounts: JSON.parse(kept), fresh: false };
  const accounts = await createAccounts(strapi, accountsFile);
  say('Đang nạp dữ liệu mẫu: bàn biên tập…');
  await loadDesk(strapi);
  return { accounts, fresh: true };
}
