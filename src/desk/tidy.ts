import type { Schema, Struct } from '@strapi/strapi';
import { cleanHtml } from '../text/html/clean-html';
import { normalizeMultiline, normalizeText } from '../text/unicode';
import type { Data } from '../access/act';

type ComponentOf = (uid: string) => Struct.Schema | undefined;

/** The custom field whose value is HTML; see plugins/rich-text. */
const HTML_FIELD = 'plugin::rich-text.html';

/**
 * The one road of text into the section: HTML through the sanitiser, plain text through Unicode normalising.
 * Returns a new object; what is no text is passed on untouched.
 */
export function tidy(data: Data, schema: Struct.Schema, componentOf: ComponentOf): Data {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const attribute = schema.attributes[name];
      return [name, attribute ? tidyValue(value, attribute, componentOf) : value];
    }),
  );
}

function tidyValue(value: unknown, attribute: Schema.Attribute.AnyAttribute, componentOf: ComponentOf): unknown {
  if (typeof value === 'string') {
    if ('customField' in attribute && attribute.customField === HTML_FIELD) return cleanHtml(value);
    if (attribute.type === 'string') return normalizeText(value);
    if (attribute.type === 'text') return normalizeMultiline(value);
    return value;
  }
  if (attribute.type === 'component') {
    const component = componentOf(attribute.component);
    if (!component) return value;
    if (Array.isArray(value)) return value.map((item) => tidyItem(item, component, componentOf));
    return tidyItem(value, component, componentOf);
  }
  return value;
}

const tidyItem = (item: unknown, component: Struct.Schema, componentOf: ComponentOf): unknown =>
  item !== null && typeof item === 'object' ? tidy(item as Data, component, componentOf) : item;
