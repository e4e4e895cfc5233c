import { dayInWords } from '../../../../../admin/dates/in-words';
import { useWords } from '../words';
import type { DocumentView, Task } from './task';

const nameOf = (document: DocumentView | null) => document?.number ?? document?.title ?? '–';

/** What happened to the cited document, in one sentence. */
export function TaskSentence({ task: { kind, eventOn, cited, cause } }: { task: Task }) {
  const words = useWords();
  return (
    <>
      {words(`tasks.kind.${kind}`, { cited: nameOf(cited) })}
      {eventOn && ` ${words('tasks.since', { day: dayInWords(eventOn) })}`}
      {cause && ` ${words(kind === 'ended' ? 'tasks.replacedBy' : 'tasks.changedBy', { cause: nameOf(cause) })}`}
    </>
  );
}
