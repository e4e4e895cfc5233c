import type { ComponentForm, ContentTypeForm, Field } from './form';
import { isSystemAttribute, SYSTEM_LABELS } from './system';

interface Metadata {
  edit: {
    label?: string;
    description?: string;
    placeholder?: string;
    visible?: boolean;
    editable?: boolean;
    mainField?: string;
  };
  list: { label?: string; searchable?: boolean; sortable?: boolean };
}

/** What the content manager stores for one content type or component. */
export interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, Metadata>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

/**
 * The configuration that shows a form.
 * @param current the stored configuration: it names every attribute that the content manager
 *   expects (its own among them) and knows which can be sorted and searched.
 */
export function configurationOf(form: ComponentForm | ContentTypeForm, current: Configuration): Configuration {
  return {
    settings: { ...current.settings, ...settingsOf(form) },
    metadatas: Object.fromEntries(
      Object.entries(current.metadatas).map(([name, metadata]) => [name, metadataOf(name, form.fields[name], metadata)]),
    ),
    layouts: {
      list: 'list' in form ? [...form.list] : current.layouts.list,
      edit: form.rows.map((row) => Object.entries(row).map(([name, size]) => ({ name, size: Number(size) }))),
    },
  };
}

function settingsOf(form: ComponentForm | ContentTypeForm): Record<string, unknown> {
  const common = { bulkable: true, filterable: true, searchable: true, relationOpenMode: 'modal', mainField: form.title };
  if (!('list' in form)) return common;
  const [defaultSortBy, defaultSortOrder] = form.sort;
  return { ...common, pageSize: form.pageSize, defaultSortBy, defaultSortOrder };
}

function metadataOf(name: string, field: Field | undefined, current: Metadata): Metadata {
  if (field) {
    return {
      edit: {
        ...current.edit,
        label: field.label,
        description: field.help ?? '',
        placeholder: field.placeholder ?? '',
        visible: true,
        editable: !field.readOnly,
        ...(field.shows ? { mainField: field.shows } : {}),
      },
      list: { ...current.list, label: field.listLabel ?? field.label },
    };
  }
  if (!isSystemAttribute(name)) return current;
  const label = SYSTEM_LABELS[name];
  return {
    // `id` and `documentId` have no edit part in the content manager.
    edit: current.edit.label === undefined ? current.edit : { ...current.edit, label },
    list: { ...current.list, label },
  };
}
