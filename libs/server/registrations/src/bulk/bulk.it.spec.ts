import type { BulkKind } from '@dabei/contracts';
import { Database } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';
import { anOrder, aStrangersOrder, press } from '../testing/press';
import { Scene, staff } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { BulkActs } from './bulk-acts';
import { BulkQueries } from './bulk-queries';
import { PreviewBulk } from './preview-bulk';
import { ResumeBulk } from './resume-bulk';
import { RunBulk } from './run-bulk';
import { StartBulk } from './start-bulk';
import { StopBulk } from './stop-bulk';

describe('many registrations at once', () => {
  let running: RunningRegistrations;
  let scene: Scene;

  beforeAll(async () => {
    running = await startRegistrations();
    scene = new Scene(running);
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-06-01T10:00:00Z'));

  const orderOf = (kind: BulkKind, ids: string[], targetEventId: string | null = null) => ({
    kind,
    ids,
    targetEventId,
    reason: 'Am Telefon besprochen',
  });
  const start = async (kind: BulkKind, ids: string[], target: string | null = null) =>
    (await running.app.get(StartBulk).start(orderOf(kind, ids, target), uuidv7(), staff)).jobId;
  const run = (jobId: string): Promise<number> => running.app.get(RunBulk).run(jobId);
  const view = (jobId: string) => running.app.get(BulkQueries).job(jobId);
  const preview = (kind: BulkKind, ids: string[], target: string | null = null) =>
    running.app.get(PreviewBulk).preview(orderOf(kind, ids, target));
  const manyAt = async (children: number, capacity: number, contactBy = 'mail') => {
    const event = await running.town.anEvent({ capacity, priceCents: 500 });
    const household = await running.town.aHousehold({ children, contactBy });
    const { results } = await press(running.app, anOrder(household, event.id));
    return { event, ids: results.map(({ registrationId }) => registrationId ?? '') };
  };

  it('cancels each once, tells each once, and serves the line once, by two workers at the same time', async () => {
    const { event, ids } = await manyAt(20, 20);
    const jobId = await start('cancel', ids);
    const before = await scene.messages('places-changed', event.id);
    await Promise.all([run(jobId), run(jobId), run(jobId)]);
    expect(await view(jobId)).toMatchObject({ state: 'done', total: 20, done: 20, failed: 0 });
    expect(await scene.statesOf(event.id)).toEqual(Array.from(ids, () => 'cancelled'));
    // all of them are one family: it is told once, of all
    expect(await scene.messages('bulk-ended', jobId)).toBe(1);
    for (const id of ids) expect(await scene.messages('registration-cancelled', id)).toBe(0);
    expect((await scene.messages('places-changed', event.id)) - before).toBe(1);
    expect(await run(jobId)).toBe(0);
  });

  it('goes on where a killed worker stopped: the item in its hands is done once', async () => {
    const { ids } = await manyAt(6, 6);
    const jobId = await start('cancel', ids);
    const worker = await startRegistrations({ databaseUrl: running.databaseUrl });
    const acts = worker.app.get(BulkActs);
    const act = acts.act.bind(acts);
    let calls = 0;
    // dies after the change and before the commit, and says nothing more to anybody
    acts.act = async (...args) => {
      await act(...args);
      calls += 1;
      if (calls < 3) return;
      worker.app.get(Database).rows = () => Promise.reject(new Error('dead'));
      await args[0].execute('select pg_terminate_backend(pg_backend_pid())');
    };
    await expect(worker.app.get(RunBulk).run(jobId)).rejects.toThrow();
    expect(await view(jobId)).toMatchObject({ state: 'running', done: 2 });
    // its last connection is gone, so it cannot be waited for
    void worker.stop();
    await running.app.get(ResumeBulk).run();
    expect(await view(jobId)).toMatchObject({ state: 'done', done: 6, failed: 0 });
    expect(await scene.messages('bulk-ended', jobId)).toBe(1);
  });

  it('says before what is left out and why, and leaves out exactly that', async () => {
    const { event, placedId, line } = await scene.aFullEvent(2);
    await scene.cancel(placedId);
    const chosen = [placedId, ...line.map(({ registrationId }) => registrationId)];
    expect(await preview('cancel', chosen)).toMatchObject({
      chosen: 3,
      willDo: 2,
      skipped: [{ reason: 'already-cancelled', count: 1 }],
      mails: 2,
      calls: 0,
    });
    const jobId = await start('cancel', chosen);
    await run(jobId);
    expect(await view(jobId)).toMatchObject({
      done: 2,
      skipped: [{ reason: 'already-cancelled', count: 1 }],
    });
    expect(await scene.statesOf(event.id)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(await scene.messages('bulk-ended', jobId)).toBe(2);
  });

  it('says how many families are offered what becomes free, by mail and on the phone', async () => {
    const { placedId, event } = await scene.aFullEvent(1, 'phone');
    expect(await preview('cancel', [placedId])).toMatchObject({
      mails: 1,
      offers: 1,
      offerMails: 0,
      offerCalls: 1,
    });
    // asking changes nothing
    expect(await scene.statesOf(event.id)).toEqual(['confirmed', 'waiting']);
  });

  it('offers only what is free: the rest of those who wait is left out, and nobody is overbooked', async () => {
    const { event, line } = await scene.aFullEvent(4);
    await running.database.rows('update quota set capacity = 3 where id = ?', [event.quotaId]);
    const ids = line.map(({ registrationId }) => registrationId);
    expect(await preview('offer', ids)).toMatchObject({
      willDo: 2,
      skipped: [{ reason: 'full', count: 2 }],
    });
    const jobId = await start('offer', ids);
    await Promise.all([run(jobId), run(jobId)]);
    expect(await view(jobId)).toMatchObject({ done: 2, skipped: [{ reason: 'full', count: 2 }] });
    expect(await scene.openOffers(event.id)).toHaveLength(2);
  });

  it('marks who came, who paid with a receipt each, and who confirmed on the phone', async () => {
    const { ids } = await manyAt(3, 3);
    const paying = await start('paid', ids);
    await run(paying);
    const receipts = await running.database.rows<{ receipt_number: string }>(
      'select distinct receipt_number from registration where id = any(?::uuid[])',
      [`{${ids.join(',')}}`],
    );
    expect(receipts).toHaveLength(3);
    expect(await scene.messages('bulk-ended', paying)).toBe(0);
    const again = await start('paid', ids);
    await run(again);
    expect(await view(again)).toMatchObject({
      done: 0,
      skipped: [{ reason: 'already-paid', count: 3 }],
    });
    const event = await running.town.anEvent({ capacity: 1 });
    const strange = await press(running.app, aStrangersOrder('neu@example.org', event.id));
    await run(await start('confirm', [strange.results[0]?.registrationId ?? '']));
    expect(await scene.statesOf(event.id)).toEqual(['confirmed']);
    expect(await scene.messages('basket-confirmed', strange.basketId)).toBe(1);
  });

  it('marks who stayed away, once the event has begun', async () => {
    const { event, ids } = await manyAt(2, 2);
    expect(await preview('missed', ids)).toMatchObject({
      willDo: 0,
      skipped: [{ reason: 'not-begun', count: 2 }],
    });
    await running.at('2027-07-20T08:00:01Z');
    await run(await start('missed', ids));
    expect(await scene.statesOf(event.id)).toEqual(['missed', 'missed']);
  });

  it('makes no offers at night, and says so before', async () => {
    const { placedId, line } = await scene.aFullEvent(1);
    await scene.cancel(placedId);
    await running.at('2027-06-01T20:30:00Z');
    expect(await preview('offer', [line[0]?.registrationId ?? ''])).toMatchObject({
      willDo: 0,
      skipped: [{ reason: 'quiet-hours', count: 1 }],
    });
  });

  it('moves as many as fit; the others keep their old place', async () => {
    const { event, ids } = await manyAt(3, 3);
    const target = await running.town.anEvent({
      campaignId: event.campaignId,
      capacity: 2,
      startsAt: '2027-07-21T08:00:00Z',
      endsAt: '2027-07-21T12:00:00Z',
    });
    await running.database.rows(
      "update registration set paid_on = '2027-05-01', paid_cents = 500 where id = ?",
      [ids[0]],
    );
    expect(await preview('move', ids, target.id)).toMatchObject({
      willDo: 2,
      skipped: [{ reason: 'full', count: 1 }],
      mails: 1,
      feeDifferences: 1,
    });
    const moving = await start('move', ids, target.id);
    await run(moving);
    expect(await scene.messages('bulk-ended', moving)).toBe(1);
    expect((await scene.statesOf(event.id)).sort()).toEqual([
      'cancelled',
      'cancelled',
      'confirmed',
    ]);
    expect(await scene.statesOf(target.id)).toEqual(['confirmed', 'confirmed']);
  });

  it('reckons with the proof the family has now, as the move itself does', async () => {
    const { event, ids } = await manyAt(1, 1);
    const target = await running.town.anEvent({ campaignId: event.campaignId, capacity: 0 });
    const quotaId = uuidv7();
    await running.database.rows(
      `insert into quota (id, campaign_id, name, kind, capacity) values (?, ?, 'ermäßigt', 'reserved-reduced', 1)`,
      [quotaId, event.campaignId],
    );
    await running.database.rows('insert into event_quota (event_id, quota_id) values (?, ?)', [
      target.id,
      quotaId,
    ]);
    // agreed with a proof that was withdrawn since
    await running.database.rows('update registration set reduced_fee = true where id = ?', [
      ids[0],
    ]);
    expect(await preview('move', ids, target.id)).toMatchObject({ willDo: 0 });
    const jobId = await start('move', ids, target.id);
    await run(jobId);
    expect(await view(jobId)).toMatchObject({ done: 0 });
  });

  it('stops: what is done stays done, the rest is untouched', async () => {
    const { event, ids } = await manyAt(3, 3);
    const jobId = await start('cancel', ids);
    await running.app.get(StopBulk).stop(jobId, staff);
    expect(await run(jobId)).toBe(0);
    expect(await view(jobId)).toMatchObject({
      state: 'stopped',
      done: 0,
      skipped: [{ reason: 'stopped', count: 3 }],
    });
    expect(await scene.statesOf(event.id)).toEqual(['confirmed', 'confirmed', 'confirmed']);
  });

  it('the same press twice is one action', async () => {
    const { ids } = await manyAt(1, 1);
    const order = orderOf('missed', ids);
    const [one, other] = await Promise.all([
      running.app.get(StartBulk).start(order, 'same-key', staff),
      running.app.get(StartBulk).start(order, 'same-key', staff),
    ]);
    expect(other).toEqual(one);
  });
});
