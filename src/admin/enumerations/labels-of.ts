import { ENUMERATION_LABELS, type Labels } from './labels';

const signature = (values: readonly string[]): string => [...values].sort().join('\n');

const BY_VALUES = new Map<string, Labels>(
  ENUMERATION_LABELS.map((labels) => [signature(Object.keys(labels)), labels]),
);

/**
 * The labels of an enumeration known by its values: neither the edit form (inside components) nor the filters
 * of the content manager say which content type an attribute belongs to. Empty for a foreign enumeration.
 */
export const labelsOf = (values: readonly string[]): Labels => BY_VALUES.get(signature(values)) ?? {};
