import {
  aSmallTown,
  enterNumber,
  seal,
  solveRun,
  startDraw,
  type RunningDraw,
  type SmallTown,
} from '../testing/start-draw';
import type { Family } from '../testing/a-wish-town';
import { reasonOf } from '../testing/family-acts';
import { WishAnswerQueries } from './wish-answer-queries';

describe('the answers a family reads', () => {
  let running: RunningDraw;

  beforeAll(async () => {
    running = await startDraw();
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-05-15T18:00:00Z'));

  const read = ({ campaign }: SmallTown, family: Family | undefined) =>
    running.app.get(WishAnswerQueries).ofFamily(campaign.slug, family?.id ?? '');

  async function solved(town: SmallTown): Promise<void> {
    await seal(running, town.campaign);
    await enterNumber(running, town.campaign);
    const runId = await solveRun(running, town.campaign);
    await running.database.rows(
      'update draw set confirmed_run_id = ?, confirmed_at = now() where campaign_id = ?',
      [runId, town.campaign.id],
    );
  }

  const told = ({ campaign }: SmallTown): Promise<unknown> =>
    running.database.rows('update campaign set drawn_at = now() where id = ?', [campaign.id]);

  it('are not there before the draw is', async () => {
    const town = await aSmallTown(running);
    await solved(town);
    expect(await reasonOf(read(town, town.families[0]))).toBe('not-found');
  });

  it('are those of its own children', async () => {
    const town = await aSmallTown(running);
    await solved(town);
    await told(town);
    for (const family of town.families) {
      const { children } = await read(town, family);
      expect(children.map(({ childId }) => childId)).toEqual(family.childIds);
    }
    expect((await read(town, await running.town.aFamily())).children).toEqual([]);
  });

  it('propose what is still free and what the child may go to', async () => {
    const town = await aSmallTown(running);
    const day = '2027-07-28';
    const riding = await running.town.anEvent(town.campaign, { title: 'Reiten', day });
    await running.town.anEvent(town.campaign, { title: 'Segeln ab 15', day, ageMin: 15 });
    await solved(town);
    await told(town);
    const [child] = (await read(town, town.families[0])).children;
    const proposed = child?.alternatives.map(({ eventId, title }) => [eventId, title]);
    expect(proposed).toContainEqual([riding, 'Reiten']);
    expect(proposed?.map(([, title]) => title)).not.toContain('Segeln ab 15');
  });

  it('propose nothing that is cancelled, has begun or may not take place for want of children', async () => {
    const town = await aSmallTown(running);
    const add = (title: string, day: string, more: { minimum?: number } = {}) =>
      running.town.anEvent(town.campaign, { title, day, ...more });
    const cancelled = await add('Fällt aus', '2027-07-28');
    await add('Zu wenige', '2027-07-29', { minimum: 5 });
    await add('Schon vorbei', '2027-05-10');
    await add('Findet statt', '2027-07-30');
    await solved(town);
    await told(town);
    await running.database.rows("update event set status = 'cancelled' where id = ?", [cancelled]);
    const [child] = (await read(town, town.families[0])).children;
    const proposed = child?.alternatives.map(({ title }) => title);
    expect(proposed).toContain('Findet statt');
    for (const title of ['Fällt aus', 'Zu wenige', 'Schon vorbei'])
      expect(proposed).not.toContain(title);
  });

  it('propose nothing once registration is over', async () => {
    const town = await aSmallTown(running);
    await running.town.anEvent(town.campaign, { title: 'Reiten', day: '2027-07-28' });
    await solved(town);
    await told(town);
    const proposals = async () =>
      (await read(town, town.families[0])).children.map(({ alternatives }) => alternatives.length);
    expect((await proposals())[0]).toBeGreaterThan(0);
    await running.database.rows("update campaign set phase = 'closed' where id = ?", [
      town.campaign.id,
    ]);
    expect((await proposals())[0]).toBe(0);
  });
});
