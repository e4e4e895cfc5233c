import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { DraftPage } from './draft/DraftPage';
import { FrozenPage } from './frozen/FrozenPage';
import { ListPage } from './list/ListPage';
import { MailingPage } from './mailing/MailingPage';

const READERS = [{ action: 'plugin::reports.read', subject: null }];

/** "Báo cáo": what is due and what there is, a report being written, a frozen one, who gets them by mail. */
export function ReportPages() {
  return (
    <Page.Protect permissions={READERS}>
      <Routes>
        <Route index element={<ListPage />} />
        <Route path="drafts/:key" element={<DraftPage />} />
        <Route path="frozen/:key" element={<FrozenPage />} />
        <Route path="frozen/:key/:version" element={<FrozenPage />} />
        <Route path="mailing" element={<MailingPage />} />
        <Route path="*" element={<Page.NoData />} />
      </Routes>
    </Page.Protect>
  );
}
