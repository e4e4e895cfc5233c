import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { BoardPage } from './board/BoardPage';
import { ClauseFormPage } from './clauses/ClauseFormPage';
import { ClausesPage } from './clauses/ClausesPage';
import { CLAUSES_MANAGE } from './permissions';

const MANAGERS = [{ action: CLAUSES_MANAGE, subject: null }];

/** The tracker's pages: the board, the clauses, and the form of one. */
export function QuotaPages() {
  return (
    <Routes>
      <Route index element={<BoardPage />} />
      <Route
        path="clauses/*"
        element={
          <Page.Protect permissions={MANAGERS}>
            <Routes>
              <Route index element={<ClausesPage />} />
              <Route path="new" element={<ClauseFormPage />} />
              <Route path=":clauseKey" element={<ClauseFormPage />} />
            </Routes>
          </Page.Protect>
        }
      />
      <Route path="*" element={<Page.NoData />} />
    </Routes>
  );
}
