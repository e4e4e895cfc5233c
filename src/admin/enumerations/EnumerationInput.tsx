import { InputRenderer } from '@strapi/strapi/admin';
import type { ComponentProps } from 'react';

import { labelsOf } from './labels-of';

type RendererProps = Extract<ComponentProps<typeof InputRenderer>, { type: 'enumeration' }>;

interface EnumerationInputProps extends Omit<RendererProps, 'options' | 'type'> {
  attribute: { enum: string[] };
}

/** Strapi's own select, with labels on its options. */
export const EnumerationInput = ({ attribute, ...props }: EnumerationInputProps) => {
  const labels = labelsOf(attribute.enum);
  return (
    <InputRenderer
      {...props}
      type="enumeration"
      options={attribute.enum.map((value) => ({ value, label: labels[value] ?? value }))}
    />
  );
};
