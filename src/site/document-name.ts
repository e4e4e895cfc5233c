import type { LegalDocumentSummary } from '../publication/legal-document-view';

/** What a document is called: "Nghị định số 63/2010/NĐ-CP"; one without a number goes by its type. */
export function documentName({ type, number }: Pick<LegalDocumentSummary, 'type' | 'number'>): string {
  const name = type?.name ?? 'Văn bản';
  return number ? `${name} số ${number}` : `${name} (chưa có số)`;
}
