import { publicCount } from '@dabei/domain';
import { v7 as uuidv7 } from 'uuid';
import { reasonOf } from '../testing/family-acts';
import { solveRun, startDraw, type RunningDraw } from '../testing/start-draw';
import { RunTables } from './run-tables';

let running: RunningDraw;
beforeAll(async () => {
  running = await startDraw();
  await running.at('2027-05-13T10:00:00Z');
});
afterAll(() => running.stop());

describe('who would get what in a rehearsal', () => {
  it('is counted by rank, age, way and district, and what is few stays hidden', async () => {
    const { town, database } = running;
    const campaign = await town.aCampaign({ phase: 'drawing' });
    const climbing = await town.anEvent(campaign, { capacity: 12 });
    const cooking = await town.anEvent(campaign, { capacity: 20, day: '2027-07-21' });
    for (let index = 0; index < 24; index += 1) {
      const list = await town.aList(campaign, await town.aFamily(), [climbing, cooking], {
        maxPlaces: 1,
      });
      if (index < 3)
        await database.rows("update wish_list set channel = 'sheet' where id = ?", [list]);
    }
    const { tables } = await running.app.get(RunTables).of(await solveRun(running, campaign));
    const [rank, age, channel, district] = tables;
    expect(rank?.cells).toEqual([[publicCount(12), publicCount(12), null, null].map((c) => c)]);
    expect(age?.cells[age.rows.indexOf('6-9')]?.slice(0, 2)).toEqual([
      publicCount(12),
      publicCount(12),
    ]);
    expect(channel?.rows).toEqual(['online', 'paper']);
    // three children on paper are nobody's business
    expect(channel?.cells[1]?.every((count) => count === null || count === 0)).toBe(true);
    expect(district?.rows).toEqual(['none']);
  });

  it('does not exist for a run that does not', async () => {
    expect(await reasonOf(running.app.get(RunTables).of(uuidv7()))).toBe('not-found');
  });
});
