import { Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { useAnswer } from '../../../../../admin/parts/use-answer';
import { useWords } from '../words';
import type { Task } from './task';
import { TaskSentence } from './TaskSentence';

const MOST = 5;

/** On the home page: the texts of one's unit that cite a changed document. */
export function TasksWidget() {
  const words = useWords();
  const { loading } = useAnswer<{ data: Task[] }>('/registry/tasks');
  if (loading.state === 'loading') return <Widget.Loading />;
  if (loading.state === 'failed') return <Widget.Error>{words('error')}</Widget.Error>;
  const open = loading.answer.data.filter(({ closedAt }) => !closedAt);
  if (open.length === 0) return <Widget.NoData>{words('tasks.none')}</Widget.NoData>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {open.slice(0, MOST).map((task) => (
        <Box key={task.id}>
          <Link to={`/content-manager/collection-types/${task.subjectType}/${task.subjectId}`}>{task.subjectTitle}</Link>
          <Typography tag="p" variant="pi" textColor="neutral600">
            <TaskSentence task={task} />
          </Typography>
        </Box>
      ))}
      {open.length > MOST && <Typography tag="p">{words('tasks.more', { count: open.length - MOST })}</Typography>}
    </Flex>
  );
}
