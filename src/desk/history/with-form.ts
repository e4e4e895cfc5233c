import type { Struct } from '@strapi/strapi';
import type { Linked, Snapshot } from './snapshot';

type Values = Record<string, unknown>;

interface FormLink {
  documentId?: string;
  id?: number;
  label?: string;
  name?: string;
}

/**
 * A draft with what stands in somebody's form laid over it, so that the two can be compared. `values`: the form's own
 * shapes, relations as what is added and taken away. Fields inside components that are links stay as they were. Pure.
 */
export function withForm({ attributes }: Struct.Schema, stored: Snapshot, values: Values): Snapshot {
  const laid: Snapshot = { ...stored };
  for (const [name, value] of Object.entries(values)) {
    const attribute = attributes[name];
    if (!attribute || !(name in stored)) continue;
    if (attribute.type === 'relation') laid[name] = linksAfter(stored[name], value);
    else if (attribute.type === 'media') laid[name] = Array.isArray(value) ? value.map(fileOf) : value ? fileOf(value) : null;
    else if (attribute.type === 'component') laid[name] = componentsOf(stored[name], value);
    else laid[name] = value ?? null;
  }
  return laid;
}

function linksAfter(stored: unknown, value: unknown): Linked | Linked[] | null {
  const { connect = [], disconnect = [] } = (value ?? {}) as { connect?: FormLink[]; disconnect?: FormLink[] };
  const isList = Array.isArray(stored);
  const before = (isList ? stored : stored ? [stored] : []) as Linked[];
  const gone = new Set(disconnect.map(({ documentId }) => documentId));
  const added = connect.map(({ documentId, label, name }) => ({ documentId, name: label ?? name ?? '' }));
  const after = [...before.filter(({ documentId }) => !gone.has(documentId)), ...added];
  return isList ? after : (after.at(-1) ?? null);
}

const fileOf = (value: unknown): Linked => ({ id: (value as FormLink).id, name: (value as FormLink).name ?? '' });

function componentsOf(stored: unknown, value: unknown): unknown {
  if (!Array.isArray(value)) return value && typeof value === 'object' ? itemOf((stored ?? {}) as Snapshot, value as Values) : null;
  const before = (Array.isArray(stored) ? stored : []) as Snapshot[];
  return value.map((item, index) => itemOf(before[index] ?? {}, item as Values));
}

/** Of one component, what is text: its own number and the form's key of its place are none. */
function itemOf(before: Snapshot, item: Values): Snapshot {
  const texts = Object.entries(item).filter(([name, value]) => !['id', '__temp_key__', '__component'].includes(name) && !isLinkChange(value));
  return { ...before, ...Object.fromEntries(texts.map(([name, value]) => [name, value ?? null])) };
}

const isLinkChange = (value: unknown): boolean => typeof value === 'object' && value !== null && ('connect' in value || 'disconnect' in value);
