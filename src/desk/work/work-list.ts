import type { Core, UID } from '@strapi/strapi';
import { clockOf } from '../../clock';
import { dayOf } from '../../text/days';
import { listCorrections } from '../corrections/corrections';
import { titleAttribute, WRITTEN_TYPES } from '../watched';
import type { State } from '../workflow/rules';

export interface WorkItem {
  documentType: UID.ContentType;
  documentId: string;
  title: string;
  unit: string | null;
  /** The instant or day that matters: when it is planned for, or due; null where there is none. */
  when: string | null;
}

export interface WorkList {
  returned: WorkItem[];
  awaiting: WorkItem[];
  toRelease: WorkItem[];
  scheduled: WorkItem[];
  reviews: WorkItem[];
  corrections: WorkItem[];
}

/** Whose desk: texts of these units (null: of all), and of which types they see and approve texts. */
export interface Worker {
  id: number;
  units: string[] | null;
  reads: (uid: string) => boolean;
  reviews: (uid: string) => boolean;
}

const MOST = 20;

interface Row extends Record<string, unknown> {
  documentId: string;
  unit: { name: string } | null;
}

/** "Việc của tôi": what waits for this person, each list with the most pressing first. */
export async function workListOf(strapi: Core.Strapi, worker: Worker): Promise<WorkList> {
  const lists: WorkList = { returned: [], awaiting: [], toRelease: [], scheduled: [], reviews: [], corrections: [] };
  for (const uid of WRITTEN_TYPES.filter(worker.reads)) {
    const own = await ofType(strapi, uid, worker);
    for (const name of Object.keys(own) as (keyof typeof own)[]) lists[name].push(...own[name]);
  }
  const byTime = (a: WorkItem, b: WorkItem) => String(a.when).localeCompare(String(b.when));
  lists.scheduled.sort(byTime);
  lists.reviews.sort(byTime);
  lists.corrections = WRITTEN_TYPES.some(worker.reviews) ? await openCorrections(strapi, worker) : [];
  return lists;
}

async function ofType(strapi: Core.Strapi, uid: UID.ContentType, worker: Worker): Promise<Omit<WorkList, 'corrections'>> {
  const today = dayOf(clockOf(strapi).now());
  const name = titleAttribute(uid);
  const reviews = worker.reviews(uid);
  const mine = { createdBy: { id: worker.id } };
  const read = async (where: object, by: string, live = false): Promise<WorkItem[]> => {
    const rows: Row[] = await strapi.db.query(uid).findMany({
      where: { $and: [{ publishedAt: live ? { $notNull: true } : { $null: true } }, where] },
      select: ['documentId', name, by],
      populate: { unit: { select: ['name'] } },
      orderBy: { [by]: 'asc' },
      limit: MOST,
    });
    return rows.map(({ documentId, unit, [name]: title, [by]: at }) => ({
      ...{ documentType: uid, documentId, title: String(title ?? '') || 'Chưa có tên', unit: unit?.name ?? null },
      when: by === 'updatedAt' ? null : (at as string | null),
    }));
  };
  const inState = (states: State[], scope: object) => read({ $and: [{ state: { $in: states } }, scope] }, 'updatedAt');
  return {
    returned: await inState(['returned', 'declined'], mine),
    awaiting: reviews ? await inState(['submitted', 'reviewing'], inUnits(worker)) : [],
    toRelease: reviews ? await inState(['forwarded'], inUnits(worker)) : [],
    scheduled: await read({ $and: [{ state: 'scheduled' }, reviews ? inUnits(worker) : mine] }, 'publishAt'),
    reviews: reviews ? await read({ $and: [{ reviewOn: { $lte: today } }, inUnits(worker)] }, 'reviewOn', true) : [],
  };
}

const inUnits = ({ units }: Worker): object => (units ? { unit: { documentId: { $in: units } } } : {});

async function openCorrections(strapi: Core.Strapi, { units }: Worker): Promise<WorkItem[]> {
  const lines = (await listCorrections(strapi, units)).filter(({ outcome }) => outcome === 'open').slice(0, MOST);
  return lines.map(({ documentType, documentId, title, dueOn }) => ({ documentType, documentId, title, unit: null, when: dueOn }));
}
