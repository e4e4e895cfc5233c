import type { History } from './history';

/** People at work side by side, who rest while things are compared. */
export function startAuthors(history: History, count: number) {
  let isWorking = true;
  let busy: Promise<void>[] = [];
  const live = async () => {
    while (isWorking) await history.step();
  };
  const work = () => {
    isWorking = true;
    busy = Array.from({ length: count }, live);
  };
  work();
  return {
    work,
    rest: async () => {
      isWorking = false;
      await Promise.all(busy);
    },
  };
}
