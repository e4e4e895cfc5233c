import { useParams } from 'react-router-dom';
import { DataTable } from '../../../../../admin/parts/DataTable';
import { Loaded } from '../../../../../admin/parts/Loaded';
import { useAnswer } from '../../../../../admin/parts/use-answer';
import { useWords } from '../words';

interface Part {
  part: string;
  label: string;
  state: string;
  ours: string;
  theirs: string;
}

/** Our text and the portal's of every part, side by side. */
export function DriftDetailPage() {
  const words = useWords();
  const { documentId = '' } = useParams();
  const { loading } = useAnswer<{ data: Part[] }>(`/procedures/drift/${encodeURIComponent(documentId)}`);
  return (
    <Loaded loading={loading}>
      {(parts) => (
        <DataTable
          caption={words('drift.compare', { name: parts.find(({ part }) => part === 'name')?.ours ?? '' })}
          columns={[words('drift.part'), words('drift.ours'), words('drift.theirs')]}
          rows={parts.map(({ part, label, ours, theirs }) => ({ key: part, cells: [label, ours || '–', theirs || '–'] }))}
        />
      )}
    </Loaded>
  );
}
