import { Flex, Typography } from '@strapi/design-system';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Link } from 'react-router-dom';
import { dayInWords } from '../../../../../admin/dates/in-words';
import { Loaded } from '../../../../../admin/parts/Loaded';
import { useMay } from '../../../../../admin/parts/use-may';
import { READ } from '../permissions';
import { useAnswer } from '../../../../../admin/parts/use-answer';
import { useWords } from '../words';
import { kindOf, type History } from './version-types';

/** Beside the form of a procedure: its versions, and the way to what each of them changed. */
export const VersionsPanel: PanelComponent = ({ model, documentId }) => {
  const words = useWords();
  const may = useMay(READ);
  if (model !== 'api::procedure.procedure' || !documentId || !may) return null;
  return { title: words('versions.title'), content: <Versions documentId={documentId} /> };
};

function Versions({ documentId }: { documentId: string }) {
  const words = useWords();
  const { loading } = useAnswer<{ data: History }>(`/procedures/versions/${documentId}`);
  return (
    <Loaded loading={loading}>
      {({ versions }) => (
        <Flex direction="column" alignItems="stretch" gap={2}>
          {versions.length === 0 && <Typography>{words('versions.none')}</Typography>}
          {versions.map((version) => (
            <Typography key={version.version} tag="p">
              {words('versions.line', { version: version.version, kind: kindOf(version, words), day: dayInWords(version.publicAt) })}
            </Typography>
          ))}
          {versions.length > 0 && <Link to={`/plugins/procedures/versions/${documentId}`}>{words('versions.open')}</Link>}
        </Flex>
      )}
    </Loaded>
  );
}
