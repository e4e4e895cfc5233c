import { Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useWords } from '../words';
import { FileChoice } from './FileChoice';
import { ReportView } from './ReportView';
import { useImport, type Progress } from './use-import';

const IMPORTERS = [{ action: 'plugin::quota.history.import', subject: null }];

/** "Nhập bài từ trang cũ": choose a file, see what it would do or what is wrong with it, write it. */
export function HistoryPage() {
  const words = useWords();
  const { progress, choose, confirm } = useImport();
  return (
    <Page.Protect permissions={IMPORTERS}>
      <Page.Main aria-busy={progress.state === 'working'}>
        <Page.Title>{words('history.title')}</Page.Title>
        <Layouts.Header title={words('history.title')} subtitle={words('history.subtitle')} />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={5} background="neutral0" padding={6} hasRadius shadow="tableShadow">
            <FileChoice busy={progress.state === 'working'} onChoose={choose} />
            <Said progress={progress} />
            {progress.state === 'answered' && <ReportView report={progress.report} onConfirm={confirm} />}
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}

/** The state in one sentence. There from the start, so that a screen reader speaks each change of it. */
function Said({ progress }: { progress: Progress }) {
  const words = useWords();
  const bad = progress.state === 'failed' || (progress.state === 'answered' && !progress.report.accepted);
  return (
    <Typography tag="p" role="status" fontWeight="bold" textColor={bad ? 'danger700' : 'neutral800'}>
      {progress.state === 'working' && words(progress.act === 'preview' ? 'history.reading' : 'history.writing')}
      {progress.state === 'failed' && progress.message}
      {progress.state === 'answered' && progress.report.message}
    </Typography>
  );
}
