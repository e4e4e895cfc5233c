import type { AfterClose } from '../../../quota/server/src/rules/types';
import type { Activity } from '../../../../reports/content/activity';
import type { Assessment, Letterhead, ReportContent } from '../../../../reports/content/report-content';

export type { Activity, AfterClose, Assessment, Letterhead, ReportContent };

export interface PeriodState {
  code: string;
  name: string;
  year: number;
  from: string;
  to: string;
  lastDay: string | null;
  deadline: string;
  state: string;
  late: boolean;
  key: string | null;
}

export interface Question {
  period: string | null;
  year: number;
  month: number | null;
  from: string | null;
  to: string | null;
  unitId: string | null;
}

export interface Sending {
  id: number;
  key: string;
  version: number;
  number: string;
  sentOn: string;
  recipients: string[];
  daysLate: number | null;
  late?: string;
}

export interface VersionHead {
  key: string;
  version: number;
  name: string;
  year: number;
  firstDay: string;
  lastDay: string;
  dueDay: string | null;
  frozenAt: string;
  actor: string;
  checksum: string;
  correction: string | null;
}

export interface ListAnswer {
  data: {
    periods: PeriodState[];
    reports: (VersionHead & { unit: string; sendings: Sending[] })[];
    drafts: { key: string; name: string; unit: string; correction: string | null; updatedAt: string; actor: string }[];
  };
  meta: { year: number; today: string };
}

export interface Choices {
  data: {
    units: { id: string; name: string; slug: string }[];
    periods: { code: string; name: string; monthly: boolean }[];
    forms: Record<string, string>;
    today: string;
  };
}

export interface Viewed {
  content: ReportContent;
  charts: { title: string; chart: { svg: string; width: number; height: number; alt: string } }[];
  deadline: string;
  kindWords: Record<string, string>;
}

export interface Draft {
  key: string;
  version: number;
  question: Question;
  revision: number;
  updatedAt: string;
  actor: string;
  assessment: Assessment;
  activities: Activity[];
  letterhead: Letterhead;
  note: string;
}

export interface DraftAnswer {
  data: Viewed & { draft: Draft; missing: { field: string; message: string }[] };
}

export interface FrozenAnswer {
  data: Viewed & { head: VersionHead; versions: VersionHead[]; sendings: Sending[]; today: string };
}
