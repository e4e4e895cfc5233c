export interface DocumentView {
  documentId: string;
  number: string | null;
  title: string;
  url: string;
}

export interface Task {
  id: number;
  subjectType: string;
  subjectId: string;
  subjectTitle: string;
  kind: 'ended' | 'suspended' | 'amended';
  eventOn: string | null;
  openedAt: string;
  outcome: 'updated' | 'kept' | 'gone' | null;
  note: string | null;
  closedAt: string | null;
  closedBy: string | null;
  unit: string | null;
  cited: DocumentView | null;
  cause: DocumentView | null;
}
