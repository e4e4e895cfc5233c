import { Box, Typography } from '@strapi/design-system';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Link } from 'react-router-dom';
import { useAnswer } from '../../../../../admin/parts/use-answer';
import { useWords } from '../words';

const DOCUMENT = 'api::legal-document.legal-document';

/** Beside the form of a legal document: its state today, and what its number and its neighbours say against it. */
export const ChecksPanel: PanelComponent = ({ model, documentId }) => {
  const words = useWords();
  if (model !== DOCUMENT || !documentId) return null;
  return { title: words('checks.title'), content: <Checks documentId={documentId} /> };
};

interface Answer {
  warnings: { message: string; other: string | null }[];
  validity: string | null;
}

function Checks({ documentId }: { documentId: string }) {
  const words = useWords();
  const { loading } = useAnswer<{ data: Answer }>(`/registry/documents/${documentId}/checks`);
  if (loading.state !== 'ready') return <Typography>{loading.state === 'loading' ? words('loading') : words('error')}</Typography>;
  const { warnings, validity } = loading.answer.data;
  return (
    <Box>
      <Typography tag="p">{validity ? words('checks.validity', { validity }) : words('checks.notPublished')}</Typography>
      {warnings.length === 0 && <Typography tag="p">{words('checks.none')}</Typography>}
      {warnings.map(({ message, other }) => (
        <Typography key={message} tag="p" textColor="warning700" paddingTop={2}>
          {message} {other && <Link to={`/content-manager/collection-types/${DOCUMENT}/${other}`}>{words('checks.open')}</Link>}
        </Typography>
      ))}
    </Box>
  );
}
