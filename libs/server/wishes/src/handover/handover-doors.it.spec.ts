import {
  deskRoutes,
  type BatchesMade,
  type HandoverGiven,
  type HandoverMissed,
  type HandoverPlan,
} from '@dabei/contracts';
import { Database, rowsIn } from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { aCheckingDesk, type Ask, type CheckingDesk } from '../testing/a-checking-desk';
import { aTreeCampaign, aWish } from '../testing/a-tree';

describe('two doors at the handover', () => {
  let desk: CheckingDesk;
  let office: Ask;
  let helper: Ask;
  let campaign = '';

  beforeAll(async () => {
    desk = await aCheckingDesk();
    office = await desk.as('office');
    helper = await desk.as('gift-helper');
    campaign = await aTreeCampaign(desk.database, { phase: 'handover' });
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    await desk.at('2026-12-17T10:00:00Z');
    for (const table of ['gift', 'tree_wish', 'handover_batch', 'handover_slot'])
      await desk.database.rows(`delete from ${table}`);
    await desk.database.rows("update tree_campaign set phase = 'handover'");
  });

  const family = async (...numbers: number[]): Promise<string[]> => {
    const key = randomUUID();
    const ids = await Promise.all(
      numbers.map((number) => aWish(desk.database, campaign, number, { state: 'stored' })),
    );
    await desk.database.rows('update tree_wish set sibling_key = ? where number = any(?::int[])', [
      key,
      `{${numbers.join(',')}}`,
    ]);
    return ids;
  };
  const make = () => office<BatchesMade>('POST', deskRoutes.handoverBatches, {});
  const plan = async () => (await office<HandoverPlan>('GET', deskRoutes.handoverPlan)).body;
  const reason = 'Brief verloren';
  const give = (wishIds: string[]) =>
    helper<HandoverGiven>('POST', deskRoutes.handoverGive, { wishIds, code: null, reason });
  const undo = (wishIds: string[]) =>
    helper<HandoverGiven>('POST', deskRoutes.handoverUndo, { wishIds });

  it('gives one gift by its number and says nothing of the others', async () => {
    const [one = ''] = await family(1, 2, 3);
    await make();
    expect((await give([one])).body).toEqual({ given: [1], left: [] });
  });

  it('hands over or takes back, whichever comes last, and never half of it', async () => {
    const ids = await family(4, 5);
    await make();
    for (let round = 0; round < 6; round++)
      await Promise.all([give(ids), undo(ids), give(ids), undo(ids)]);
    const [batch] = (await plan()).batches;
    expect(batch?.collected).toBe(batch?.ready === 0);
  });

  it('takes nothing back once the campaign is being counted', async () => {
    const ids = await family(6);
    await make();
    await give(ids);
    let late: ReturnType<typeof undo> | undefined;
    await desk.app.get(Database).transact(async (em) => {
      await rowsIn(em, 'select id from tree_campaign where id = ? for no key update', [campaign]);
      late = undo(ids);
      await pause(300);
      await rowsIn(em, "update tree_campaign set phase = 'counted' where id = ?", [campaign]);
    });
    expect((await late)?.status).toBe(409);
  });

  it('counts families without a time as not come when every time is over, and calls them in', async () => {
    await family(7);
    await family(8);
    await office('POST', deskRoutes.handoverSlots, {
      date: '2026-12-18',
      from: '14:00',
      until: '15:00',
      minutes: 60,
      families: 1,
    });
    await make();
    expect((await plan()).batches.map(({ slotId }) => slotId !== null)).toEqual([true, false]);
    expect((await plan()).notCome).toBe(0);
    await desk.at('2026-12-18T16:00:00Z');
    expect((await plan()).notCome).toBe(2);
    const missed = await office<HandoverMissed>('POST', deskRoutes.handoverMissed, {});
    expect(missed.body).toEqual({ missed: 2 });
    await office('POST', deskRoutes.handoverSlots, {
      date: '2026-12-21',
      from: '10:00',
      until: '11:00',
      minutes: 60,
      families: 2,
    });
    const { slots, batches } = await plan();
    const second = { batchIds: batches.map(({ id }) => id), slotId: slots.at(-1)?.id };
    expect((await office('POST', deskRoutes.handoverSecondDate, second)).status).toBe(204);
    expect((await plan()).batches.map(({ secondDate }) => secondDate)).toEqual([true, true]);
  });
});
