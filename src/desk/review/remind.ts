import type { Core, UID } from '@strapi/strapi';
import { clockOf } from '../../clock';
import { formatDate } from '../../text/dates';
import { addDays, dayOf } from '../../text/days';
import { linkToDocument } from '../letters/link';
import { writeLetter } from '../letters/letters';
import { unitColleaguesOn } from '../people';
import { onTable } from '../table';
import { CORRECTIONS } from '../tables';
import { nounOf, titleAttribute, WRITTEN_TYPES } from '../watched';

/** Reminders go out in the morning, not at midnight. Local hour. */
const FROM_HOUR = 7;
/** How many days before the last day for an answer somebody is reminded. */
const DAYS_AHEAD = 3;
const MOST = 200;

/** Writes the reminders that are due today, each once: texts to be looked through, corrections to be answered. */
export async function remind(strapi: Core.Strapi): Promise<void> {
  const now = clockOf(strapi).now();
  if (Number(now.toLocaleTimeString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit' })) < FROM_HOUR) return;
  const today = dayOf(now);
  await remindOfReviews(strapi, today);
  await remindOfCorrections(strapi, today);
}

async function remindOfReviews(strapi: Core.Strapi, today: string): Promise<void> {
  for (const uid of WRITTEN_TYPES) {
    const name = titleAttribute(uid);
    const rows: ({ documentId: string; reviewOn: string } & Record<string, unknown>)[] = await strapi.db.query(uid).findMany({
      where: { publishedAt: { $notNull: true }, reviewOn: { $lte: today, $gte: addDays(today, -30) } },
      select: ['documentId', name, 'reviewOn'],
      // Those of earlier days have been told of.
      orderBy: [{ reviewOn: 'desc' }, { id: 'asc' }],
      limit: MOST,
    });
    for (const { documentId, reviewOn, [name]: title } of rows) {
      await tell(strapi, uid, documentId, {
        once: `review:${documentId}:${reviewOn}`,
        subject: `Đến ngày rà soát: ${title}`,
        text: `Nội dung “${title}” (${nounOf(uid)}) được hẹn rà soát ngày ${formatDate(reviewOn)}. Hãy xem còn đúng không, sửa nếu cần, rồi bấm “Đã rà soát”.`,
      });
    }
  }
}

async function remindOfCorrections(strapi: Core.Strapi, today: string): Promise<void> {
  const rows: { id: number; document_type: UID.ContentType; document_id: string; title: string; due_on: string }[] = await onTable(strapi, CORRECTIONS, (table) =>
    table().where({ outcome: 'open' }).where('due_on', '<=', addDays(today, DAYS_AHEAD)).limit(MOST),
  );
  for (const { id, document_type: uid, document_id: documentId, title, due_on: dueOn } of rows) {
    const late = dueOn < today;
    await tell(strapi, uid, documentId, {
      once: `correction:${id}:${late ? 'late' : 'ahead'}`,
      subject: `${late ? 'Quá hạn' : 'Sắp đến hạn'} trả lời yêu cầu đính chính: ${title}`,
      text: `Yêu cầu đính chính “${title}” phải được trả lời chậm nhất ngày ${formatDate(dueOn)}.`,
    });
  }
}

async function tell(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  { once, subject, text }: { once: string; subject: string; text: string },
): Promise<void> {
  for (const { id, email } of await unitColleaguesOn(strapi, uid, documentId)) {
    await writeLetter(strapi, {
      once: `${once}:${id}`,
      recipient: email,
      subject,
      text: `${text}\n\nMở bài: ${linkToDocument(strapi, uid, documentId)}\n`,
    });
  }
}
