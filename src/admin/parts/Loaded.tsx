import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Loading } from './use-answer';

/** Shows an answer once it is there, and says when it is not. */
export function Loaded<T>({ loading, children }: { loading: Loading<{ data: T }>; children: (answer: T) => ReactNode }) {
  if (loading.state === 'loading') return <Typography role="status">Đang tải…</Typography>;
  if (loading.state === 'failed') return <Typography role="alert">Không tải được dữ liệu. Hãy tải lại trang.</Typography>;
  return <>{children(loading.answer.data)}</>;
}
