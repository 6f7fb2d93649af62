import { rowsIn } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';
import { aDrawnRun, looksAgain } from '../testing/a-draw';
import { staff } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { ConfirmDraw } from './confirm-draw';

describe('confirming a draw the world has moved on from', () => {
  let running: RunningRegistrations;

  beforeAll(async () => {
    running = await startRegistrations();
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-05-15T10:00:00Z'));

  /** One place of the run, for one child. */
  async function aPlaceDrawn(capacity = 2) {
    const { town, database } = running;
    const campaignId = await town.aCampaign({ phase: 'drawing' });
    const event = await town.anEvent({ campaignId, capacity });
    const family = await town.aHousehold();
    const childId = family.childIds[0] ?? '';
    const runId = await aDrawnRun(database, campaignId, [
      { childId, householdId: family.id, eventId: event.id, reason: 'placed' },
    ]);
    return { campaignId, event, family, childId, runId };
  }
  type Drawn = Awaited<ReturnType<typeof aPlaceDrawn>>;

  const byHand = ({ campaignId, event, childId }: Drawn): Promise<unknown> =>
    running.database.rows(
      `insert into draw_hand (campaign_id, child_id, event_id, kind, reason, made_by, made_at)
       values (?, ?, ?, 'force', 'Der Bruder ist Betreuer', 'staff', '2027-05-13T08:00:00Z')`,
      [campaignId, childId, event.id],
    );
  /** The child has a place already, entered at the desk. */
  async function placed({ family, childId }: Drawn, event: { id: string; quotaId: string }) {
    const basket = uuidv7();
    await running.database.rows(
      `insert into basket (id, household_id, channel, pressed_at, confirmed_at, button_text, terms_version)
       values (?, ?, 'office', now(), now(), 'x', '1')`,
      [basket, family.id],
    );
    await running.database.rows(
      `insert into registration (basket_id, household_id, child_id, event_id, quota_id, state,
         first_pressed_at, changed_at) values (?, ?, ?, ?, ?, 'confirmed', now(), now())`,
      [basket, family.id, childId, event.id, event.quotaId],
    );
  }
  /** The run already knew: what is left are the rules of the confirmation itself. */
  const seen = ({ runId, campaignId }: Drawn) => looksAgain(running.database, runId, campaignId);
  const preview = ({ runId }: Drawn) => running.app.get(ConfirmDraw).preview(runId);
  const confirm = ({ runId }: Drawn, expected = { places: 1, waiting: 0 }) =>
    running.app.get(ConfirmDraw).confirm(runId, expected, staff);
  const registrationsOf = ({ event }: Drawn) =>
    running.database.rows('select 1 from registration where event_id = ?', [event.id]);

  it('is refused when it is not drawn any more', async () => {
    const drawn = await aPlaceDrawn();
    await running.database.rows("update campaign set phase = 'wishing' where id = ?", [
      drawn.campaignId,
    ]);
    await expect(confirm(drawn)).rejects.toMatchObject({
      details: { reason: 'not-in-this-phase' },
    });
    expect(await registrationsOf(drawn)).toEqual([]);
  });

  it('gives no place by hand where the child is already', async () => {
    const drawn = await aPlaceDrawn();
    await byHand(drawn);
    await placed(drawn, drawn.event);
    await seen(drawn);
    expect(await preview(drawn)).toMatchObject({ places: 0, leftOut: 1 });
    await confirm(drawn, { places: 0, waiting: 0 });
    expect(await registrationsOf(drawn)).toHaveLength(1);
  });

  it('gives no place by hand at an event that does not take place', async () => {
    const drawn = await aPlaceDrawn();
    await byHand(drawn);
    await running.database.rows("update event set status = 'cancelled' where id = ?", [
      drawn.event.id,
    ]);
    await seen(drawn);
    expect(await preview(drawn)).toMatchObject({ places: 0, leftOut: 1 });
    await confirm(drawn, { places: 0, waiting: 0 });
    expect(await registrationsOf(drawn)).toEqual([]);
  });

  it('tells why, where a place by hand would put a child in two places', async () => {
    const drawn = await aPlaceDrawn();
    await byHand(drawn);
    await placed(drawn, await running.town.anEvent());
    await seen(drawn);
    await expect(confirm(drawn)).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'overlap' },
    });
    expect(await registrationsOf(drawn)).toEqual([]);
  });

  it('waits for who changes the places, and counts afterwards', async () => {
    const drawn = await aPlaceDrawn(1);
    const pressed = await running.database.transact(async (em) => {
      const inside = (sql: string) => rowsIn(em, sql, [drawn.event.quotaId]);
      await inside('select 1 from quota where id = ? for no key update');
      const told = confirm(drawn).then(
        () => 'done',
        (error: unknown) => (error as { details?: { reason?: string } }).details?.reason,
      );
      await new Promise((resolve) => setTimeout(resolve, 400));
      await inside('update quota set capacity = 0 where id = ?');
      return { told };
    });
    expect(await pressed.told).toBe('run-outdated');
    expect(await registrationsOf(drawn)).toEqual([]);
  });

  it('gives a place whose basket nobody confirmed in time', async () => {
    const drawn = await aPlaceDrawn(1);
    const other = await running.town.aHousehold();
    await placed({ ...drawn, family: other, childId: other.childIds[0] ?? '' }, drawn.event);
    await running.database.rows("update registration set state = 'held' where event_id = ?", [
      drawn.event.id,
    ]);
    await running.database.rows(
      `update basket set confirmed_at = null, confirm_by = '2027-05-15T09:00:00Z' where household_id = ?`,
      [other.id],
    );
    await confirm(drawn);
    expect(
      await running.database.rows(
        "select 1 from registration where event_id = ? and state = 'confirmed'",
        [drawn.event.id],
      ),
    ).toHaveLength(1);
  });
});
