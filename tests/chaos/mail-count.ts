import type { ReceivedLetter } from '../support/server/letter';
import type { AtRest } from './at-rest';

export interface MailCount {
  /** Letters that the servers hold to be sent. */
  sent: number;
  /** Copies beyond the first of one and the same Message-ID: the server died between sending and writing it down. */
  secondCopies: number;
  losses: string[];
}

interface Row {
  recipient: string;
  state: string;
}

const nameOf = ({ headers, recipients }: ReceivedLetter) => `${headers['message-id']} ${recipients.join()}`;

const isWaiting = ({ state }: Row) => state === 'pending' || state === 'sending';

/** How many letters are still to be sent. */
export async function waitingLetters(database: AtRest): Promise<number> {
  const all = await Promise.all(['desk_letters', 'quota_notices'].map((table) => database.all<Row>(`select recipient, state from ${table} where recipient <> ''`)));
  return all.flat().filter(isWaiting).length;
}

/** Whether every letter arrived, and each under one name: a second name would be a second letter to its reader. */
export async function countMail(database: AtRest, letters: ReceivedLetter[]): Promise<MailCount> {
  const desk = await database.all<Row & { subject: string; text: string }>('select recipient, subject, text, state from desk_letters');
  const notices = await database.all<Row>("select recipient, state from quota_notices where recipient <> ''");
  const names = new Map<string, Set<string>>();
  for (const letter of letters) {
    const said = `${letter.recipients.join()} ${letter.subject} ${letter.parts['text/plain']}`;
    names.set(said, (names.get(said) ?? new Set()).add(nameOf(letter)));
  }
  const waiting = [...desk, ...notices].filter(isWaiting).length;
  const gone = desk.filter((row) => row.state === 'sent' && !letters.some(({ subject, recipients }) => subject === row.subject && recipients.includes(row.recipient)));
  return {
    sent: [...desk, ...notices].filter(({ state }) => state === 'sent').length,
    secondCopies: letters.length - new Set(letters.map(nameOf)).size,
    losses: [
      ...gone.map(({ subject, recipient }) => `thư “${subject}” cho ${recipient} ghi là đã gửi mà không đến`),
      ...[...names.entries()].flatMap(([said, { size }]) => (size > 1 ? [`một thư đến ${size} lần dưới ${size} tên: ${said.slice(0, 80)}`] : [])),
      ...(waiting > 0 ? [`${waiting} thư còn kẹt`] : []),
    ],
  };
}
