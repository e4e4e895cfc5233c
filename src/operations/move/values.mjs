/** How a value of SQLite, which knows few types, is written in a column of PostgreSQL. */
const CONVERSIONS = {
  boolean: (value) => Boolean(value),
  'timestamp with time zone': instant,
  'timestamp without time zone': instant,
  jsonb: json,
  json,
  date: (value) => (typeof value === 'number' ? instant(value).slice(0, 10) : String(value).slice(0, 10)),
};

/** Strapi keeps instants in SQLite as milliseconds. */
function instant(value) {
  return new Date(value).toISOString();
}

function json(value) {
  return typeof value === 'string' ? JSON.parse(value) : value;
}

export const converted = (value, type) => (value === null || value === undefined ? null : (CONVERSIONS[type] ?? ((same) => same))(value));

/** Reads a column back as text where the driver's reading depends on settings of the process. */
export function readBack({ name, type }) {
  if (type.startsWith('timestamp')) return `to_char("${name}", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "${name}"`;
  return ['json', 'jsonb', 'date'].includes(type) ? `"${name}"::text as "${name}"` : `"${name}"`;
}

/** One spelling for a value, as `converted` or as `readBack` gives it, to compare rows by. */
export function canonical(value, type) {
  if (value === null || value === undefined) return null;
  if (type === 'json' || type === 'jsonb') return JSON.stringify(sorted(json(value)));
  return NUMBERS.has(type) ? Number(value) : value;
}

const NUMBERS = new Set(['bigint', 'integer', 'smallint', 'numeric', 'double precision', 'real']);

const sorted = (value) =>
  Array.isArray(value)
    ? value.map(sorted)
    : value && typeof value === 'object'
      ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]))
      : value;
