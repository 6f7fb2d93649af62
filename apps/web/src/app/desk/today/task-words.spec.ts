import type { TaskView } from '@dabei/contracts';
import { groupedTasks } from './task-words';

const task = (kind: TaskView['kind'], id: string): TaskView => ({
  id,
  kind,
  createdAt: '2027-06-01T08:00:00Z',
  dueAt: null,
  childName: null,
  guardianName: null,
  phone: null,
  eventId: null,
  eventTitle: null,
  offerId: null,
  attempts: [],
  subject: null,
  fee: null,
});

describe('tasks of the day', () => {
  it('puts what has a clock first and keeps the order inside a kind', () => {
    const groups = groupedTasks([
      task('hardship', 'a'),
      task('phone-offer', 'b'),
      task('phone-offer', 'c'),
    ]);
    expect(groups.map(({ kind, tasks }) => [kind, tasks.map(({ id }) => id)])).toEqual([
      ['phone-offer', ['b', 'c']],
      ['hardship', ['a']],
    ]);
  });

  it('is empty when nothing is to do', () => {
    expect(groupedTasks([])).toEqual([]);
  });
});
