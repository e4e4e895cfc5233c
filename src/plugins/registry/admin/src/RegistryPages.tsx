import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';
import { BatchPage } from './batch/BatchPage';
import { CitationsPage } from './citations/CitationsPage';
import { CompletenessPage } from './completeness/CompletenessPage';
import { IntakeListPage } from './intake/IntakeListPage';
import { IntakePage } from './intake/IntakePage';
import { useMay } from '../../../../admin/parts/use-may';
import { INTAKE } from './permissions';
import { TasksPage } from './tasks/TasksPage';

const TAKERS = [{ action: INTAKE, subject: null }];

/** The registry's pages: taking documents in, many at once, tasks, citations, completeness. */
export function RegistryPages() {
  const mayTake = useMay(INTAKE);
  const forTakers = (page: JSX.Element) => <Page.Protect permissions={TAKERS}>{page}</Page.Protect>;
  return (
    <Routes>
      <Route index element={<Navigate to={mayTake ? 'intake' : 'tasks'} replace />} />
      <Route path="intake" element={forTakers(<IntakeListPage />)} />
      <Route path="intake/:id" element={forTakers(<IntakePage />)} />
      <Route path="batch" element={forTakers(<BatchPage />)} />
      <Route path="tasks" element={<TasksPage />} />
      <Route path="citations" element={<CitationsPage />} />
      <Route path="completeness" element={<CompletenessPage />} />
      <Route path="*" element={<Page.NoData />} />
    </Routes>
  );
}
