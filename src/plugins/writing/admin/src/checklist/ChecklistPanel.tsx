import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex, Typography } from '@strapi/design-system';
import { Check, Cross, WarningCircle } from '@strapi/icons';

import { ARTICLE } from '../host';
import { LegacyTextOffer } from './LegacyTextOffer';
import { useChecklist, type Finding } from './use-checklist';

/** Beside an article: what stops it and what its author should look at again, as it stands in the form. */
export const ChecklistPanel: PanelComponent = ({ model, documentId, activeTab }) => {
  if (model !== ARTICLE || activeTab === 'published') return null;
  return { title: 'Kiểm tra trước khi gửi', content: <Checklist documentId={documentId} /> };
};

function Checklist({ documentId }: { documentId?: string }) {
  const { checklist, failed } = useChecklist(documentId);
  const isClean = checklist && checklist.errors.length + checklist.warnings.length === 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" role="region" aria-label="Kiểm tra trước khi gửi" aria-live="polite">
      <LegacyTextOffer />
      {failed && <Typography textColor="warning700">Chưa kiểm tra được: không kết nối được máy chủ.</Typography>}
      {!checklist && !failed && <Typography textColor="neutral600">Đang kiểm tra…</Typography>}
      {checklist && <Findings title="Phải sửa" Mark={Cross} color="danger700" findings={checklist.errors} />}
      {checklist && <Findings title="Nên xem lại" Mark={WarningCircle} color="warning700" findings={checklist.warnings} />}
      {isClean && (
        <Flex gap={2}>
          <Check fill="success700" aria-hidden />
          <Typography textColor="success700">Không có gì phải sửa.</Typography>
        </Flex>
      )}
      {checklist !== null && checklist.pendingLinks > 0 && (
        <Typography variant="pi" textColor="neutral600">
          Đang thử mở {checklist.pendingLinks} liên kết…
        </Typography>
      )}
    </Flex>
  );
}

interface FindingsProps {
  title: string;
  Mark: typeof Cross;
  color: 'danger700' | 'warning700';
  findings: Finding[];
}

function Findings({ title, Mark, color, findings }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="sigma" textColor={color}>
        {title} ({findings.length})
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {findings.map(({ code, field, sentence }, index) => (
          <Flex tag="li" key={`${code} ${field} ${index}`} gap={2} alignItems="flex-start">
            <Flex shrink={0} paddingTop={1}>
              <Mark fill={color} width="1.2rem" height="1.2rem" aria-hidden />
            </Flex>
            <Typography style={{ overflowWrap: 'anywhere' }}>{sentence}</Typography>
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
}
