import type { TaskView } from '@dabei/contracts';

export type TaskKind = TaskView['kind'];
export type TaskOutcome = 'done' | 'not-reached' | 'accepted' | 'declined' | 'reached';

/** What staff can say about a task of each kind, the most wished first. */
export const taskOutcomes: Record<TaskKind, readonly TaskOutcome[]> = {
  'phone-offer': ['accepted', 'declined', 'reached', 'not-reached'],
  'phone-news': ['done', 'not-reached'],
  'group-question': ['done', 'not-reached'],
  'swim-check': ['done', 'not-reached'],
  'health-call': ['done', 'not-reached'],
  hardship: ['done', 'not-reached'],
  'fee-difference': ['done', 'not-reached'],
  'refund-skipped': ['done', 'not-reached'],
  'mail-failed': ['done'],
};

/** The order of the kinds on the first screen: what has a clock comes first. */
const order = Object.keys(taskOutcomes) as TaskKind[];

export interface TaskGroup {
  kind: TaskKind;
  tasks: TaskView[];
}

/** Tasks by kind, kinds without tasks left out. */
export function groupedTasks(tasks: readonly TaskView[]): TaskGroup[] {
  return order
    .map((kind) => ({ kind, tasks: tasks.filter((task) => task.kind === kind) }))
    .filter((group) => group.tasks.length > 0);
}
