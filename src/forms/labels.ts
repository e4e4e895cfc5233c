import { COMPONENT_FORMS } from './components';
import { CONTENT_TYPE_FORMS } from './content-types';
import { PANEL_LABELS } from './panel-labels';
import { isSystemAttribute, SYSTEM_LABELS } from './system';

/**
 * The Vietnamese label of an attribute. Inside components the path is read through:
 * `filingWays.0.fee` → “Cách thức thực hiện, dòng 1: Phí, lệ phí”.
 * An attribute that nobody named is given back in quotation marks.
 * @param uid content type, e.g. `api::article.article`; without it only the common attributes are known
 */
export function labelOf(uid: string | undefined, attributePath: string | readonly string[]): string {
  const path = typeof attributePath === 'string' ? attributePath.split(/[.[\]]+/).filter(Boolean) : attributePath;
  const [name = '', ...rest] = path;
  const form = own(CONTENT_TYPE_FORMS, uid) ?? own(COMPONENT_FORMS, uid);
  const label = own(form?.fields, name)?.label ?? own(own(PANEL_LABELS, uid), name) ?? commonLabel(name);
  const component = own(form?.schema.attributes, name)?.component;
  if (!component || rest.length === 0) return label;

  const [first = '', ...others] = rest;
  const isLine = /^\d+$/.test(first);
  const line = isLine ? `${label}, dòng ${Number(first) + 1}` : label;
  const inner = isLine ? others : rest;
  return inner.length === 0 ? line : `${line}: ${labelOf(component, inner)}`;
}

/** The name of a content type as the menu shows it; one that is not of this application keeps its uid. */
export function contentTypeName(uid: string): string {
  return own(CONTENT_TYPE_FORMS, uid)?.schema.info.displayName ?? uid;
}

/** Names come from requests, so `constructor` and its like must find nothing. */
function own<T>(record: Readonly<Record<string, T>> | undefined, key: string | undefined): T | undefined {
  return record && key !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

function commonLabel(name: string): string {
  return isSystemAttribute(name) ? SYSTEM_LABELS[name] : `“${name}”`;
}
