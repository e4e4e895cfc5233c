import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { Comparison, type Difference } from '../history/Comparison';
import type { Values } from './changes';

/** How the stored draft and what somebody has written differ, field by field. */
export function FormDifferences({ model, documentId, changes }: { model: string; documentId: string; changes: Values }) {
  const { post } = useFetchClient();
  const [differences, setDifferences] = useState<Difference[] | null>();
  useEffect(() => {
    let current = true;
    post<{ data: Difference[] }>(`/desk/documents/${model}/${documentId}/differences`, { values: changes }).then(
      ({ data }) => current && setDifferences(data.data),
      () => current && setDifferences(null),
    );
    return () => {
      current = false;
    };
  }, [post, model, documentId, changes]);
  return <Comparison label="Từ bản đang lưu đến bản của bạn" differences={differences} />;
}
