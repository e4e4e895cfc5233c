import fs from 'node:fs';
import path from 'node:path';
import { LAST, backupFolder } from './backup/places.mjs';
import { makeBackup } from './backup/make.mjs';
import { isKeepRule } from './backup/thin.mjs';
import { Failure, main, sentenceOf } from './failure.mjs';
import { requireCompiled } from './server.mjs';
import { checkNode, checkSettings, readEnvFile } from './settings.mjs';

/** npm run backup: database and uploads into one folder, proven before it is called done. The server may run. */
await main(async () => {
  checkNode();
  readEnvFile();
  checkSettings();
  requireCompiled();
  const { BACKUP_KEEP } = process.env;
  if (BACKUP_KEEP && !isKeepRule(BACKUP_KEEP)) {
    throw new Failure(`BACKUP_KEEP="${BACKUP_KEEP}" phải là ba số ngày, tuần, tháng, ví dụ 7,5,12.`);
  }
  const now = new Date();
  try {
    const { folder, manifest, removed } = await makeBackup(now);
    const rows = Object.values(manifest.facts.counts).reduce((sum, count) => sum + count, 0);
    note({ ok: true, at: now.toISOString(), folder: path.basename(folder) });
    console.log(`Đã sao lưu và kiểm chứng: ${folder}`);
    console.log(`  ${rows} dòng trong ${Object.keys(manifest.facts.counts).length} bảng, ${manifest.files.length} tệp, sổ đăng bài nguyên vẹn ${manifest.facts.ledger?.lines ?? 0} dòng.`);
    if (removed.length > 0) console.log(`  Đã bỏ ${removed.length} bản cũ theo quy tắc giữ.`);
  } catch (error) {
    note({ ok: false, at: now.toISOString(), error: sentenceOf(error) });
    throw error;
  }
});

/** What the panel shows of the last try. A disk that cannot take it must not hide the failure itself. */
function note(outcome) {
  try {
    fs.mkdirSync(backupFolder(), { recursive: true, mode: 0o700 });
    fs.writeFileSync(path.join(backupFolder(), LAST), JSON.stringify(outcome));
  } catch (error) {
    console.error(`Không ghi được kết quả sao lưu: ${sentenceOf(error)}`);
  }
}
