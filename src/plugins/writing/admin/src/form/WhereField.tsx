import { Field, Radio } from '@strapi/design-system';

import type { Where } from './use-filling';

/** Asked only when the article has a text already. */
export const WhereField = ({ value, onChange }: { value: Where; onChange: (where: Where) => void }) => (
  <Field.Root name="where">
    <Field.Label>Bài đã có nội dung</Field.Label>
    <Radio.Group value={value} onValueChange={(next: string) => onChange(next as Where)} aria-label="Bài đã có nội dung">
      <Radio.Item value="append">Nối vào cuối bài</Radio.Item>
      <Radio.Item value="replace">Thay toàn bộ nội dung đang có</Radio.Item>
    </Radio.Group>
  </Field.Root>
);
