import {
  route,
  deskRoutes,
  type AsideGifts,
  type BatchesMade,
  type HandoverCalled,
  type HandoverGiven,
  type HandoverMissed,
  type HandoverPlan,
  type SlotsMade,
} from '@dabei/contracts';
import { Sealer } from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';
import { aCheckingDesk, type Ask, type CheckingDesk } from '../testing/a-checking-desk';
import { aTreeCampaign, aWish } from '../testing/a-tree';
import { PrintHandover } from './print-handover';

describe('handing over', () => {
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

  /** Numbers of one family on the shelf. */
  const family = async (...numbers: number[]): Promise<string[]> => {
    const key = randomUUID();
    const ids: string[] = [];
    for (const number of numbers) {
      const id = await aWish(desk.database, campaign, number, { state: 'stored' });
      await desk.database.rows(
        "update tree_wish set sibling_key = ?, storage_place = 'B' || number where id = ?",
        [key, id],
      );
      ids.push(id);
    }
    return ids;
  };
  const slots = (families = 2) =>
    office<SlotsMade>('POST', deskRoutes.handoverSlots, {
      date: '2026-12-18',
      from: '14:00',
      until: '15:00',
      minutes: 30,
      families,
    });
  const make = () => office<BatchesMade>('POST', deskRoutes.handoverBatches, {});
  const plan = async () => (await office<HandoverPlan>('GET', deskRoutes.handoverPlan)).body;
  const codeOf = async (number: number): Promise<string> => {
    const [row] = await desk.database.rows<{ sealed: Buffer; keyId: string }>(
      `select b.sealed, b.key_id as "keyId" from handover_batch b join tree_wish w on w.batch_id = b.id
       where w.number = ?`,
      [number],
    );
    return desk.app.get(Sealer).open(row?.sealed ?? Buffer.alloc(0), row?.keyId ?? '');
  };
  const call = async (code: string) =>
    (await helper<HandoverCalled>('POST', deskRoutes.handoverCall, { code })).body.batch;
  const give = (wishIds: string[], code: string | null, reason?: string) =>
    helper<HandoverGiven & { reason?: string }>('POST', deskRoutes.handoverGive, {
      wishIds,
      code,
      reason: reason ?? null,
    });

  it('gives one family one code and each a time, as long as there is room', async () => {
    await family(1, 2);
    await family(3);
    await family(4);
    expect((await slots(1)).body).toEqual({ made: 2 });
    expect((await make()).body).toEqual({ made: 3, filled: 2, left: 1 });
    expect((await make()).body).toEqual({ made: 0, filled: 0, left: 1 });
    const { batches, slots: times, unbatched } = await plan();
    expect(batches.map(({ numbers, slotId }) => [numbers, slotId])).toEqual([
      [[1, 2], times[0]?.id],
      [[3], times[1]?.id],
      [[4], null],
    ]);
    expect(unbatched).toBe(0);
    const crowd = await office(
      'PUT',
      route(deskRoutes.handoverBatchSlot, { id: batches[2]?.id ?? '' }),
      { slotId: times[0]?.id },
    );
    expect(crowd.body).toMatchObject({ reason: 'time-full' });
  });

  it('shows every shelf of the family to a code or a number, and hands over once', async () => {
    const ids = await family(117, 118);
    await make();
    const code = await codeOf(117);
    expect(
      (await call(code.toLowerCase()))?.gifts.map(({ number, place }) => [number, place]),
    ).toEqual([
      [117, 'B117'],
      [118, 'B118'],
    ]);
    const called = await call('Nr. 118');
    expect(called?.byCode).toBe(false);
    // whoever types numbers learns nothing of the others of a family
    expect(called?.gifts).toEqual([{ id: ids[1], number: 118, state: 'stored', place: 'B118' }]);
    expect(await call('XXX-XXX')).toBeNull();
    const both = await Promise.all([give(ids, code), give(ids, code)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await plan()).batches[0]?.collected).toBe(true);
  });

  it('asks for the code, or why there is none', async () => {
    const ids = await family(5);
    await family(6);
    await make();
    expect((await give(ids, null)).body.reason).toBe('code-or-reason');
    expect((await give(ids, await codeOf(6))).body.reason).toBe('code-or-reason');
    expect((await give(ids, null, 'Brief verloren, Büro kennt die Familie')).status).toBe(200);
    const lines = await desk.database.rows<{ reason: string }>(
      "select reason from audit_line where action = 'gift-handed-over' and reason is not null",
    );
    expect(lines[0]?.reason).toContain('Brief verloren');
  });

  it('hands over in parts and takes one back', async () => {
    const [one, two] = await family(7, 8);
    await make();
    const code = await codeOf(7);
    const first = await give([one ?? ''], code);
    expect(first.body).toEqual({ given: [7], left: [8] });
    expect((await plan()).batches[0]?.collected).toBe(false);
    await give([two ?? ''], code);
    const undone = { wishIds: [two] };
    expect(
      (await helper<HandoverGiven>('POST', deskRoutes.handoverUndo, undone)).body.left,
    ).toEqual([8]);
    expect((await plan()).batches[0]).toMatchObject({ collected: false, ready: 1 });
  });

  it('never hands out the gifts of another family', async () => {
    await family(9);
    const [foreign] = await family(10);
    await make();
    const code = await codeOf(9);
    expect((await give([foreign ?? ''], code)).status).toBe(409);
  });

  it('gives who did not come a second date, and then the gift to another child', async () => {
    const [id] = await family(11);
    await slots();
    await make();
    expect((await plan()).notCome).toBe(0);
    await desk.at('2026-12-18T16:00:00Z');
    expect((await plan()).notCome).toBe(1);
    const note = () => office<HandoverMissed>('POST', deskRoutes.handoverMissed, {});
    expect((await note()).body).toEqual({ missed: 1 });
    await office('POST', deskRoutes.handoverSlots, {
      date: '2026-12-21',
      from: '10:00',
      until: '11:00',
      minutes: 60,
      families: 5,
    });
    const { slots: times, batches } = await plan();
    const second = { batchIds: [batches[0]?.id], slotId: times.at(-1)?.id };
    expect((await office('POST', deskRoutes.handoverSecondDate, second)).status).toBe(204);
    expect((await plan()).batches[0]).toMatchObject({ secondDate: true, slotId: times.at(-1)?.id });
    await desk.at('2026-12-22T10:00:00Z');
    await note();
    const away = { wishId: id, reason: 'zweimal nicht gekommen' };
    expect((await office('POST', deskRoutes.handoverReassign, away)).status).toBe(204);
    const { gifts } = (await office<AsideGifts>('GET', deskRoutes.giftAside)).body;
    expect(gifts).toMatchObject([{ problem: 'second-gift', place: 'B11', wish: { number: 11 } }]);
  });

  it('keeps the door closed before the handover begins, and prints a list for a day without network', async () => {
    const ids = await family(12);
    await slots();
    await make();
    await desk.database.rows("update tree_campaign set phase = 'gap-closing'");
    const code = await codeOf(12);
    const closed = await give(ids, code);
    expect(closed.body.reason).toBe('tree-not-in-this-phase');
    const early = await helper<{ reason?: string }>('POST', deskRoutes.handoverCall, { code });
    expect([early.status, early.body.reason]).toEqual([409, 'tree-not-in-this-phase']);
    const paper = await desk.app.get(PrintHandover).print(undefined);
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await helper('GET', deskRoutes.handoverPlan)).status).toBe(403);
    expect((await helper('GET', deskRoutes.handoverList)).status).toBe(403);
  });
});
