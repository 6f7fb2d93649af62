import type { MoveRequest } from '@dabei/contracts';
import { MarkRegistration } from '../desk/mark-registration';
import { anOrder, press } from '../testing/press';
import { Scene, staff } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { FinishTask } from '../desk/finish-task';
import { MoveRegistration } from './move-registration';
import { PreviewMove } from './preview-move';

describe('a child moves to another event', () => {
  let running: RunningRegistrations;
  let scene: Scene;

  beforeAll(async () => {
    running = await startRegistrations();
    scene = new Scene(running);
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-06-01T10:00:00Z'));

  const move = (id: string, eventId: string, more: Partial<MoveRequest> = {}) =>
    running.app
      .get(MoveRegistration)
      .move(
        id,
        { eventId, ifFull: 'keep-place', reason: 'Termin passt nicht', overrides: [], ...more },
        staff,
      );
  const placedAt = async (eventId: string): Promise<string> => {
    const order = anOrder(await running.town.aHousehold(), eventId, { channel: 'office' });
    const { results } = await press(running.app, order);
    return results[0]?.registrationId ?? '';
  };
  const twoDates = async (capacity = 1) => {
    const from = await running.town.anEvent({ capacity: 1, priceCents: 500 });
    const to = await running.town.anEvent({
      campaignId: from.campaignId,
      capacity,
      priceCents: 800,
    });
    return { from, to };
  };

  it('gives back the old place and takes the new one, also at the same hour, and tells the family once', async () => {
    const { from, to } = await twoDates();
    const id = await placedAt(from.id);
    const answer = await move(id, to.id);
    expect(answer.outcome).toBe('confirmed');
    expect(await scene.statesOf(from.id)).toEqual(['cancelled']);
    expect(await scene.statesOf(to.id)).toEqual(['confirmed']);
    expect(await scene.messages('registration-moved', id)).toBe(1);
    expect(await scene.messages('registration-cancelled', id)).toBe(0);
    const baskets = await running.database.row<{ basket_id: string }>(
      'select basket_id from registration where id = ?',
      [answer.registrationId],
    );
    expect(await scene.messages('basket-confirmed', baskets?.basket_id ?? '-')).toBe(0);
  });

  it('costs what the preview said, also where a proof was withdrawn since', async () => {
    const { from, to } = await twoDates();
    const id = await placedAt(from.id);
    await running.database.rows('update event set price_reduced_cents = 100 where id = ?', [to.id]);
    await running.database.rows('update registration set reduced_fee = true where id = ?', [id]);
    const preview = await running.app.get(PreviewMove).preview(id, to.id);
    const { registrationId } = await move(id, to.id);
    const row = await running.database.row<{ amount_cents: number }>(
      'select amount_cents from registration where id = ?',
      [registrationId],
    );
    expect({ said: preview.amountAfter, is: row?.amount_cents }).toEqual({ said: 800, is: 800 });
  });

  it('back to its old price leaves nothing to settle; a payment that is taken back neither', async () => {
    const { database, app } = running;
    const { from, to } = await twoDates();
    const open = () =>
      database.rows(
        `select 1 from task t join registration r on r.id = t.registration_id
         where t.kind = 'fee-difference' and t.done_at is null and r.event_id in (?, ?)`,
        [from.id, to.id],
      );
    const id = await placedAt(from.id);
    await app.get(MarkRegistration).paid(id, true, staff);
    const there = await move(id, to.id);
    expect(await open()).toHaveLength(1);
    const back = await move(there.registrationId, from.id);
    expect(await open()).toHaveLength(0);
    const again = await move(back.registrationId, to.id);
    expect(await open()).toHaveLength(1);
    await app.get(MarkRegistration).paid(again.registrationId, false, staff);
    expect(await open()).toHaveLength(0);
  });

  it('keeps the old place when the new event is full', async () => {
    const { from, to } = await twoDates();
    await placedAt(to.id);
    const id = await placedAt(from.id);
    await expect(move(id, to.id)).rejects.toMatchObject({ details: { reason: 'full' } });
    expect(await scene.statesOf(from.id)).toEqual(['confirmed']);
    expect(await scene.statesOf(to.id)).toEqual(['confirmed']);
  });

  it('overtakes nobody: whoever is told to waits at the end of the line', async () => {
    const { event: to } = await scene.aFullEvent(2);
    const from = await running.town.anEvent({ campaignId: to.campaignId, capacity: 1 });
    const id = await placedAt(from.id);
    const preview = await running.app.get(PreviewMove).preview(id, to.id);
    expect(preview).toMatchObject({ outcome: 'waiting', ahead: 2, refusals: [] });
    expect((await move(id, to.id, { ifFull: 'wait-there' })).outcome).toBe('waiting');
    expect(await scene.statesOf(from.id)).toEqual(['cancelled']);
    expect(await scene.statesOf(to.id)).toEqual(['confirmed', 'waiting', 'waiting', 'waiting']);
  });

  it('two who move to the last place at once: one gets it, the other keeps the old one', async () => {
    const { from, to } = await twoDates();
    await running.database.rows('update quota set capacity = 6 where id = ?', [from.quotaId]);
    const ids = await Promise.all(Array.from({ length: 6 }, () => placedAt(from.id)));
    const answers = await Promise.allSettled(ids.map((id) => move(id, to.id)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await scene.statesOf(to.id)).toEqual(['confirmed']);
    const states = await scene.statesOf(from.id);
    expect(states.filter((state) => state === 'confirmed')).toHaveLength(5);
  });

  it('asks the policy; an override carries its reason, and what nobody may override stays', async () => {
    const from = await running.town.anEvent();
    const old = await running.town.anEvent({ campaignId: from.campaignId, ageMin: 14 });
    const id = await placedAt(from.id);
    expect((await running.app.get(PreviewMove).preview(id, old.id)).refusals).toMatchObject([
      { reason: 'too-young' },
    ]);
    await expect(move(id, old.id)).rejects.toMatchObject({ details: { reason: 'too-young' } });
    const { registrationId } = await move(id, old.id, { overrides: ['too-young'] });
    const row = await running.database.row<{ override_reason: string }>(
      'select override_reason from registration where id = ?',
      [registrationId],
    );
    expect(row?.override_reason).toBe('Termin passt nicht');
    await expect(move(registrationId, old.id)).rejects.toMatchObject({
      details: { reason: 'same-event' },
    });
  });

  it('money and what was told about the child go along; health does not', async () => {
    const { database, town } = running;
    const from = await town.anEvent({ priceCents: 500, asks: ['emergency-contact', 'health'] });
    const to = await town.anEvent({
      campaignId: from.campaignId,
      priceCents: 800,
      asks: ['emergency-contact', 'health'],
    });
    const id = await placedAt(from.id);
    await database.rows(
      "update registration set paid_on = '2027-05-01', receipt_number = '2027-99999' where id = ?",
      [id],
    );
    for (const kind of ['emergencyContact', 'health']) {
      await database.rows(
        `insert into registration_answer (registration_id, kind, sealed, key_id, answered_at)
         values (?, ?, '\\x01', 'k1', now())`,
        [id, kind],
      );
    }
    expect(await running.app.get(PreviewMove).preview(id, to.id)).toMatchObject({
      amountBefore: 500,
      amountAfter: 800,
      paidCents: 500,
    });
    const { registrationId } = await move(id, to.id);
    const row = await database.row<{ receipt_number: string; amount_cents: number }>(
      'select receipt_number, amount_cents from registration where id = ?',
      [registrationId],
    );
    expect(row).toEqual({ receipt_number: '2027-99999', amount_cents: 800 });
    const differences = () =>
      database.rows(
        `select t.kind, r.paid_cents, r.amount_cents from task t join registration r on r.id = t.registration_id
         where r.id = ? and t.done_at is null`,
        [registrationId],
      );
    expect(await differences()).toEqual([
      { kind: 'fee-difference', paid_cents: 500, amount_cents: 800 },
    ]);
    const [task] = await database.rows<{ id: string }>(
      "select id from task where kind = 'fee-difference' and registration_id = ?",
      [registrationId],
    );
    await running.app.get(FinishTask).finish(task?.id ?? '', 'done', staff);
    expect(await differences()).toEqual([]);
    expect(
      await database.row('select paid_cents, receipt_number from registration where id = ?', [
        registrationId,
      ]),
    ).toEqual({ paid_cents: 800, receipt_number: '2027-99999' });
    const answers = await database.rows(
      'select kind from registration_answer where registration_id = ?',
      [registrationId],
    );
    expect(answers).toEqual([{ kind: 'emergencyContact' }]);
  });
});
