import type { Core } from '@strapi/strapi';

const UID = 'api::redirect.redirect';

/** Old addresses came with and without a slash at the end, escaped or as typed. */
function spellingsOf(address: string): string[] {
  const spellings = [address, address.replace(/\/+$/, '')];
  try {
    spellings.push(...spellings.map(decodeURI));
  } catch {
    // An address that cannot be read is looked up as it came.
  }
  // No table has a NUL in it, and PostgreSQL answers the question for one with an error.
  return [...new Set(spellings.filter((spelling) => spelling.length > 1 && spelling.length <= 500 && !spelling.includes('\0')))];
}

/**
 * Where an address of a previous site lives now: looked up with its query first, as old systems told pages apart by
 * it, then by its path alone. Null when no editor said so.
 */
export async function findRedirect(strapi: Core.Strapi, path: string, search: string): Promise<string | null> {
  for (const address of search ? [path + search, path] : [path]) {
    const wanted = spellingsOf(address);
    if (wanted.length === 0) continue;
    const row: { newAddress: string } | null = await strapi.db
      .query(UID)
      .findOne({ where: { oldAddress: { $in: wanted } }, select: ['newAddress'] });
    if (row && !wanted.includes(row.newAddress)) return row.newAddress;
  }
  return null;
}
