import { deskRoutes, type History } from '@dabei/contracts';
import { aMarkedTown } from './testing/marked-town';
import { startApi, type RunningApi } from './testing/start-api';

describe('names of staff in the history', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('are for the Leitung; the office reads what was done and which function did it', async () => {
    const { event, callers } = await aMarkedTown(api);
    await api.database.rows(
      `insert into audit_line (at, actor, actor_id, action, subject_type, subject_id)
       select now(), 'office', account_id, 'event-changed', 'event', ? from staff
       where name = 'buero'`,
      [event],
    );
    const namesFor = async (cookie = '') => {
      const path = `${deskRoutes.deskHistory}?subject=event&id=${event}`;
      const answer = await api.send('GET', path, undefined, { cookie });
      const { lines } = (await answer.json()) as History;
      return lines.filter(({ action }) => action === 'event-changed').map((line) => line.staffName);
    };
    expect(await namesFor(callers['lead'])).toEqual(['buero']);
    expect(await namesFor(callers['office'])).toEqual([null]);
  });
});
