import { Box, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink, Route, Routes } from 'react-router-dom';
import { ClocksPage } from './clocks/ClocksPage';
import { DriftPage } from './drift/DriftPage';
import { DriftDetailPage } from './drift/DriftDetailPage';
import { ImportPage } from './import/ImportPage';
import { useMay } from '../../../../admin/parts/use-may';
import { IMPORT, READ } from './permissions';
import { SheetsPage } from './sheets/SheetsPage';
import { VersionsPage } from './versions/VersionsPage';
import { useWords, type Word } from './words';

const READERS = [{ action: READ, subject: null }];
const BASE = '/plugins/procedures';

/** The room's pages under one heading, with a way from each to the others. */
export function ProceduresPages() {
  const words = useWords();
  return (
    <Page.Protect permissions={READERS}>
      <Page.Main>
        <Page.Title>{words('title')}</Page.Title>
        <Layouts.Header title={words('title')} subtitle={words('subtitle')} />
        <Layouts.Content>
          <Tabs />
          <Flex direction="column" alignItems="stretch" gap={5} background="neutral0" padding={6} hasRadius shadow="tableShadow">
            <Routes>
              <Route index element={<ClocksPage />} />
              <Route path="drift" element={<DriftPage />} />
              <Route path="drift/:documentId" element={<DriftDetailPage />} />
              <Route path="import" element={<ImportPage />} />
              <Route path="sheets" element={<SheetsPage />} />
              <Route path="versions/:documentId" element={<VersionsPage />} />
              <Route path="*" element={<Page.NoData />} />
            </Routes>
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}

function Tabs() {
  const words = useWords();
  const mayImport = useMay(IMPORT);
  const tabs: { to: string; word: Word }[] = [
    { to: BASE, word: 'tab.clocks' },
    { to: `${BASE}/drift`, word: 'tab.drift' },
    ...(mayImport ? [{ to: `${BASE}/import`, word: 'tab.import' as const }] : []),
    { to: `${BASE}/sheets`, word: 'tab.sheets' },
  ];
  return (
    <Box tag="nav" aria-label={words('tabs')} paddingBottom={4}>
      <Flex gap={5} wrap="wrap">
        {tabs.map(({ to, word }) => (
          <NavLink key={to} to={to} end>
            {({ isActive }) => (
              <Typography fontWeight={isActive ? 'bold' : 'regular'} textColor={isActive ? 'primary700' : 'neutral800'}>
                {words(word)}
              </Typography>
            )}
          </NavLink>
        ))}
      </Flex>
    </Box>
  );
}
