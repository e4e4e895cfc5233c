/** What is shown of a thing from a managed list. */
export interface Named {
  slug: string;
  name: string;
}

export interface UnitName extends Named {
  documentId: string;
}

/** Populates a relation to a managed list with its name and address only. */
export const NAME = { fields: ['slug', 'name'] } as const;

/** Strapi always adds `id` and `documentId`; row ids change and are nobody's business. */
export const namedOf = (row: Named): Named => ({ slug: row.slug, name: row.name });

export const namedOrNull = (row: Named | null | undefined) => (row ? namedOf(row) : null);

export const unitNameOf = (row: UnitName): UnitName => ({ documentId: row.documentId, ...namedOf(row) });

export const unitNameOrNull = (row: UnitName | null | undefined) => (row ? unitNameOf(row) : null);

/** Instants leave as ISO UTC, whatever the database driver returned. */
export const isoOrNull = (value: string | Date | null | undefined) => (value ? new Date(value).toISOString() : null);
