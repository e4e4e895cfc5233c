import { Box, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { DataTable } from '../../../../../admin/parts/DataTable';
import { RegistryPage } from '../parts/RegistryPage';
import { useAnswer } from '../../../../../admin/parts/use-answer';
import { useWords } from '../words';

interface Unresolved {
  number: string;
  words: string;
  why: string;
  subjects: { type: string; id: string; title: string }[];
}

const MOST_SUBJECTS = 5;

/** Citations that lead to no document of the registry for certain, most cited first. */
export function CitationsPage() {
  const words = useWords();
  const { loading } = useAnswer<{ data: Unresolved[] }>('/registry/citations/unresolved');
  return (
    <RegistryPage title={words('citations.title')} subtitle={words('citations.subtitle')} busy={loading.state === 'loading'}>
      <Typography tag="p" role="status">
        {loading.state === 'loading' ? words('loading') : loading.state === 'failed' ? loading.message || words('error') : words('citations.count', { count: loading.answer.data.length })}
      </Typography>
      {loading.state === 'ready' && loading.answer.data.length > 0 && (
        <DataTable
          caption={words('citations.unresolved')}
          columns={[words('citations.words'), words('citations.why'), words('citations.where')]}
          rows={loading.answer.data.map((citation, index) => ({
            key: String(index),
            cells: [citation.words, citation.why, <Subjects key="subjects" subjects={citation.subjects} />],
          }))}
        />
      )}
    </RegistryPage>
  );
}

function Subjects({ subjects }: { subjects: Unresolved['subjects'] }) {
  const words = useWords();
  return (
    <Box>
      {subjects.slice(0, MOST_SUBJECTS).map(({ type, id, title }) => (
        <Box key={id}>
          <Link to={`/content-manager/collection-types/${type}/${id}`}>{title}</Link>
        </Box>
      ))}
      {subjects.length > MOST_SUBJECTS && words('citations.more', { count: subjects.length - MOST_SUBJECTS })}
    </Box>
  );
}
