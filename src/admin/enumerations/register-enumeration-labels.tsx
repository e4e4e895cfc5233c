import { Typography } from '@strapi/design-system';
import { InputRenderer, type StrapiApp } from '@strapi/strapi/admin';

import { EnumerationInput } from './EnumerationInput';
import { labelsOf } from './labels-of';

interface Column {
  name: string;
  attribute: { type: string; enum?: string[] };
  cellFormatter?: (row: Record<string, unknown>, column: Column) => React.ReactNode;
}

interface Filter {
  type: string;
  input?: React.ComponentType<never>;
  options?: { value: string; label?: string }[];
}

/**
 * Shows the labels of enumerations in the edit form, the list and the filters of the content manager.
 * The stored values stay as they are. To be called once, from `register` of the admin application.
 */
export function registerEnumerationLabels(app: StrapiApp): void {
  app.addFields({ type: 'enumeration', Component: EnumerationInput as React.ComponentType });
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', labelColumns);
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', labelFilters);
}

function labelColumns<T extends { displayedHeaders: Column[] }>(table: T): T {
  return { ...table, displayedHeaders: table.displayedHeaders.map(labelColumn) };
}

function labelColumn(column: Column): Column {
  const values = column.attribute.enum;
  if (column.attribute.type !== 'enumeration' || !values || column.cellFormatter) return column;
  const labels = labelsOf(values);
  return {
    ...column,
    cellFormatter: (row) => {
      const value = row[column.name];
      return <Typography textColor="neutral800">{typeof value === 'string' ? (labels[value] ?? value) : '-'}</Typography>;
    },
  };
}

function labelFilters<T extends { displayedFilters: Filter[] }>(list: T): T {
  return { ...list, displayedFilters: list.displayedFilters.map(labelFilter) };
}

/** A chosen filter shows the label of its value only when it names its input, hence Strapi's own is named. */
function labelFilter(filter: Filter): Filter {
  if (filter.type !== 'enumeration' || !filter.options) return filter;
  const labels = labelsOf(filter.options.map(({ value }) => value));
  const options = filter.options.map(({ value, label }) => ({ value, label: labels[value] ?? label }));
  return { ...filter, options, input: InputRenderer as React.ComponentType<never> };
}
