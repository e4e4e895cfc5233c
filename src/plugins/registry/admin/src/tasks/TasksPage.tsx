import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { timeInWords } from '../../../../../admin/dates/in-words';
import { DataTable } from '../../../../../admin/parts/DataTable';
import { RegistryPage } from '../parts/RegistryPage';
import { useAnswer } from '../../../../../admin/parts/use-answer';
import { useMay } from '../../../../../admin/parts/use-may';
import { TASKS_CLOSE } from '../permissions';
import { useWords, type Word } from '../words';
import { CloseTaskForm } from './CloseTaskForm';
import type { Task } from './task';
import { TaskSentence } from './TaskSentence';

/** Tasks of the person's units: texts that cite a document which has changed. */
export function TasksPage() {
  const words = useWords();
  const { loading, reload } = useAnswer<{ data: Task[] }>('/registry/tasks');
  const tasks = loading.state === 'ready' ? loading.answer.data : [];
  const open = tasks.filter(({ closedAt }) => !closedAt);
  const closed = tasks.filter(({ closedAt }) => closedAt);
  return (
    <RegistryPage title={words('tasks.title')} subtitle={words('tasks.subtitle')} busy={loading.state === 'loading'}>
      <Typography tag="p" role="status">
        {loading.state === 'loading' ? words('loading') : loading.state === 'failed' ? loading.message || words('error') : words('tasks.count', { count: open.length })}
      </Typography>
      {open.length > 0 && <OpenTasks tasks={open} onClosed={reload} />}
      {closed.length > 0 && <ClosedTasks tasks={closed} />}
    </RegistryPage>
  );
}

function OpenTasks({ tasks, onClosed }: { tasks: Task[]; onClosed: () => void }) {
  const words = useWords();
  const mayClose = useMay(TASKS_CLOSE);
  const [chosen, setChosen] = useState<number | null>(null);
  return (
    <DataTable
      caption={words('tasks.open')}
      columns={[words('tasks.text'), words('tasks.change'), words('tasks.unit'), words('tasks.act')]}
      rows={tasks.map((task) => ({
        key: String(task.id),
        cells: [
          <Subject key="subject" task={task} />,
          <TaskSentence key="sentence" task={task} />,
          task.unit ?? '–',
          mayClose ? (
            chosen === task.id ? (
              <CloseTaskForm key="form" task={task} onCancel={() => setChosen(null)} onClosed={onClosed} />
            ) : (
              <Button key="button" variant="secondary" onClick={() => setChosen(task.id)}>
                {words('tasks.close')}
              </Button>
            )
          ) : (
            '–'
          ),
        ],
      }))}
    />
  );
}

const Subject = ({ task: { subjectType, subjectId, subjectTitle } }: { task: Task }) => {
  const words = useWords();
  return (
    <Box>
      <Typography variant="pi" textColor="neutral600">
        {words(`tasks.type.${subjectType}` as Word)}
      </Typography>
      <Flex>
        <Link to={`/content-manager/collection-types/${subjectType}/${subjectId}`}>{subjectTitle}</Link>
      </Flex>
    </Box>
  );
};

function ClosedTasks({ tasks }: { tasks: Task[] }) {
  const words = useWords();
  return (
    <DataTable
      caption={words('tasks.closed')}
      columns={[words('tasks.text'), words('tasks.change'), words('tasks.outcome'), words('tasks.note'), words('tasks.by')]}
      rows={tasks.map((task) => ({
        key: String(task.id),
        cells: [
          task.subjectTitle,
          <TaskSentence key="sentence" task={task} />,
          task.outcome ? words(`tasks.outcome.${task.outcome}`) : '–',
          task.note ?? '–',
          [task.closedBy, task.closedAt && timeInWords(task.closedAt)].filter(Boolean).join(', '),
        ],
      }))}
    />
  );
}
