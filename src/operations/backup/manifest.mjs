import fs from 'node:fs';
import path from 'node:path';
import { Failure } from '../failure.mjs';
import { inventoryOf } from './files.mjs';
import { MANIFEST } from './places.mjs';

const FORMAT = 1;

/** Writes down what the folder holds. The manifest is written last: with it the backup is whole. */
export async function writeManifest(folder, { client, version, madeAt, facts }) {
  const files = await inventoryOf(folder);
  const manifest = { format: FORMAT, client, version, madeAt, facts, files };
  fs.writeFileSync(path.join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** @throws Failure when the folder is no backup of ours, or of a newer product */
export function readManifest(folder) {
  const file = path.join(folder, MANIFEST);
  if (!fs.existsSync(file)) throw new Failure(`${folder} không phải là bản sao lưu: thiếu ${MANIFEST}.`);
  let manifest;
  try {
    manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    throw new Failure(`${file} bị hỏng.`);
  }
  if (manifest.format !== FORMAT) throw new Failure(`${folder} được làm bởi phiên bản khác (kiểu ${manifest.format}).`);
  return manifest;
}

/** @throws Failure naming the first file that is missing, added or changed since the backup was made */
export async function checkFiles(folder, { files }) {
  const found = new Map((await inventoryOf(folder)).map((entry) => [entry.path, entry]));
  found.delete(MANIFEST);
  for (const { path: name, sha256 } of files) {
    if (!found.has(name)) throw new Failure(`Bản sao lưu thiếu tệp ${name}.`);
    if (found.get(name).sha256 !== sha256) throw new Failure(`Tệp ${name} trong bản sao lưu đã bị thay đổi.`);
    found.delete(name);
  }
  const [extra] = found.keys();
  if (extra) throw new Failure(`Bản sao lưu có tệp lạ ${extra}.`);
}
