import { Typography } from '@strapi/design-system';
import { useCallback } from 'react';
import { useAnswer } from '../answers/use-answer';
import type { CellOfBoard } from '../../../server/src/board/read-board';
import { ExplanationDialog } from '../ExplanationDialog';
import { useWords } from '../words';
import { CellExplanation } from './CellExplanation';
import type { ExplainedCell } from './explained-cell';
import { WaiverSection } from './WaiverSection';

interface Props {
  cell: CellOfBoard;
  onClose: () => void;
  /** The verdict may be another now. */
  onChanged: () => void;
}

/** Why a verdict is what it is, asked anew from the server; for who may, with the waiver. */
export function CellDialog({ cell: { clause, unit, period, periodName }, onClose, onChanged }: Props) {
  const words = useWords();
  const question = new URLSearchParams({ clause: clause.key, unit: unit.slug, period });
  const { loading, reload } = useAnswer<{ data: ExplainedCell }>(`/quota/cell?${question}`);
  const changed = useCallback(() => {
    reload();
    onChanged();
  }, [reload, onChanged]);
  return (
    <ExplanationDialog title={words('cell.title', { unit: unit.name, period: periodName })} onClose={onClose}>
      {loading.state === 'loading' && <Typography>{words('loading')}</Typography>}
      {loading.state === 'failed' && <Typography role="alert">{words('error')}</Typography>}
      {loading.state === 'ready' && (
        <CellExplanation cell={loading.answer.data} waivers={<WaiverSection cell={loading.answer.data} onChanged={changed} />} />
      )}
    </ExplanationDialog>
  );
}
