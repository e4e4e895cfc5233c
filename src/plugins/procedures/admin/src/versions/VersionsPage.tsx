import { Box, Typography } from '@strapi/design-system';
import { Link, useParams } from 'react-router-dom';
import { DataTable } from '../../../../../admin/parts/DataTable';
import { dayInWords } from '../../../../../admin/dates/in-words';
import { Loaded } from '../../../../../admin/parts/Loaded';
import { useAnswer } from '../../../../../admin/parts/use-answer';
import { useWords } from '../words';
import { kindOf, type Change, type History } from './version-types';

/** What the draft would change, and what each version changed, side by side. */
export function VersionsPage() {
  const words = useWords();
  const { documentId = '' } = useParams();
  const { loading } = useAnswer<{ data: History }>(`/procedures/versions/${encodeURIComponent(documentId)}`);
  return (
    <Loaded loading={loading}>
      {({ draftChanges, versions }) => (
        <>
          <Link to={`/content-manager/collection-types/api::procedure.procedure/${documentId}`}>{words('versions.back')}</Link>
          {draftChanges.length > 0 && <Changes caption={words('versions.draft')} changes={draftChanges} />}
          {versions.map((version) => (
            <Box key={version.version}>
              <Typography tag="p" paddingBottom={2}>
                {words('versions.facts', {
                  decision: [version.decisionNumber ?? words('versions.unknownDecision'), version.decidedOn && dayInWords(version.decidedOn)].filter(Boolean).join(', '),
                  day: dayInWords(version.publicAt),
                  revision: version.revision,
                })}
              </Typography>
              <Changes caption={words('versions.heading', { version: version.version, kind: kindOf(version, words) })} changes={version.changes} isFirst={version.version === 1} />
            </Box>
          ))}
        </>
      )}
    </Loaded>
  );
}

function Changes({ caption, changes, isFirst = false }: { caption: string; changes: Change[]; isFirst?: boolean }) {
  const words = useWords();
  if (changes.length === 0) {
    return (
      <>
        <Typography tag="h2" variant="delta">
          {caption}
        </Typography>
        <Typography tag="p">{words(isFirst ? 'versions.first' : 'versions.same')}</Typography>
      </>
    );
  }
  return (
    <DataTable
      caption={caption}
      columns={[words('drift.part'), words('versions.before'), words('versions.after')]}
      rows={changes.map((change) => ({
        key: change.part,
        cells: [change.label, <Side key="before" change={change} hides="added" />, <Side key="after" change={change} hides="removed" />],
      }))}
    />
  );
}

function Side({ change, hides }: { change: Change; hides: 'added' | 'removed' }) {
  const text = hides === 'added' ? change.before : change.after;
  if (!change.pieces || !text) return <>{text || '–'}</>;
  return (
    <>
      {change.pieces
        .filter(({ kind }) => kind !== hides)
        .map(({ kind, text: run }, index) => (kind === 'same' ? <span key={index}>{run}</span> : kind === 'removed' ? <del key={index}>{run}</del> : <ins key={index}>{run}</ins>))}
    </>
  );
}
