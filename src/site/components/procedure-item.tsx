import type { Correction } from '../../publication/article-view';
import type { ProcedureSummary } from '../../publication/procedure-view';
import { Corrected } from './corrected';
import { Day } from './day';
import { LIST_ENTRY_MARK } from './list-entry';
import { Item } from './item';

interface Props {
  procedure: ProcedureSummary;
  level: 2 | 3;
  /** Its latest correction, when it has one. */
  correction?: Correction;
}

export const ProcedureItem = ({ procedure, level, correction }: Props) => (
  <Item
    level={level}
    href={procedure.url}
    title={procedure.name}
    facts={[
      correction && <Corrected correction={correction} />,
      procedure.scope === 'listed' && <strong>{LIST_ENTRY_MARK}</strong>,
      procedure.code && `Mã ${procedure.code}`,
      procedure.subjectArea?.name,
      procedure.levelLabel,
      procedure.locality,
      procedure.onlineLevelLabel,
      procedure.announcement === 'abolished' && 'Đã bãi bỏ',
      procedure.serviceNotice && <strong>{procedure.serviceNotice.kindLabel}</strong>,
      procedure.changedAt && (
        <>
          Cập nhật ngày <Day value={procedure.changedAt} />
        </>
      ),
    ]}
  />
);
