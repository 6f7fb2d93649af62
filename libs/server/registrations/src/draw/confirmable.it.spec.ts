import { v7 as uuidv7 } from 'uuid';
import { aDrawnRun, looksAgain } from '../testing/a-draw';
import { anOrder, press } from '../testing/press';
import { staff } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { ConfirmDraw } from './confirm-draw';

describe('which run of a draw can be confirmed', () => {
  let running: RunningRegistrations;

  beforeAll(async () => {
    running = await startRegistrations();
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-05-15T10:00:00Z'));

  /** A final run that gives one of two children a place, each of a family of its own. */
  async function aTown() {
    const { town, database } = running;
    const campaignId = await town.aCampaign({ phase: 'drawing' });
    const event = await town.anEvent({ campaignId, capacity: 1 });
    const [ada, ben] = [await town.aHousehold(), await town.aHousehold()];
    const runId = await aDrawnRun(
      database,
      campaignId,
      [ada, ben].map((family, index) => ({
        childId: family.childIds[0] ?? '',
        householdId: family.id,
        eventId: event.id,
        reason: index === 0 ? 'placed' : 'full',
      })),
    );
    return { campaignId, event, ada, ben, runId };
  }
  type Town = Awaited<ReturnType<typeof aTown>>;

  /** The same result once more, made later. */
  async function again(
    { campaignId, runId }: Town,
    { state = 'done', fallback = false, final = true } = {},
  ): Promise<string> {
    const id = uuidv7();
    await running.database.rows(
      `insert into draw_run (id, campaign_id, label, state, final, seconds, made_by, made_at, fallback)
       values (?, ?, '', ?, ?, 60, 'staff', '2027-05-14T09:00:00Z', ?)`,
      [id, campaignId, state, final, fallback],
    );
    for (const sql of [
      'insert into draw_placement select ?, child_id, event_id from draw_placement where run_id = ?',
      `insert into wish_answer (run_id, child_id, event_id, position, reason)
       select ?, child_id, event_id, position, reason from wish_answer where run_id = ?`,
    ])
      await running.database.rows(sql, [id, runId]);
    if (state === 'done') await looksAgain(running.database, id, campaignId);
    return id;
  }
  const reasonOfConfirming = (runId: string): Promise<string | undefined> =>
    running.app
      .get(ConfirmDraw)
      .confirm(runId, { places: 1, waiting: 1 }, staff)
      .then(
        () => 'done',
        (error: unknown) => (error as { details?: { reason?: string } }).details?.reason,
      );

  it('the newest final one, not one before it', async () => {
    const town = await aTown();
    const newer = await again(town);
    expect(await reasonOfConfirming(town.runId)).toBe('newer-run-exists');
    expect(await reasonOfConfirming(newer)).toBe('done');
  });

  it('not one that was cut short after a whole one', async () => {
    const town = await aTown();
    const draft = await again(town, { fallback: true });
    expect(await reasonOfConfirming(draft)).toBe('newer-run-exists');
    expect(await reasonOfConfirming(town.runId)).toBe('done');
  });

  it('the one cut short, once the whole one does not hold any more', async () => {
    const town = await aTown();
    await running.database.rows('update event set minimum_places = 1 where id = ?', [
      town.event.id,
    ]);
    const draft = await again(town, { fallback: true });
    expect(await reasonOfConfirming(town.runId)).toBe('newer-run-exists');
    expect(await reasonOfConfirming(draft)).toBe('done');
  });

  it.each(['queued', 'solving'])('none while another is %s', async (state) => {
    const town = await aTown();
    const other = await again(town, { state });
    expect(await reasonOfConfirming(town.runId)).toBe('newer-run-exists');
    await running.database.rows("update draw_run set state = 'cancelled' where id = ?", [other]);
    expect(await reasonOfConfirming(town.runId)).toBe('done');
  });

  it('a rehearsal made later is no newer one', async () => {
    const town = await aTown();
    await again(town, { final: false });
    expect(await reasonOfConfirming(town.runId)).toBe('done');
  });

  const ada = ({ ada: family }: Town) => family.id;
  it.each([
    [
      'an event gets other places',
      'update quota set capacity = 5 where id = ?',
      (t: Town) => t.event.quotaId,
    ],
    [
      'an event moves',
      "update session set starts_at = starts_at + interval '1 hour' where event_id = ?",
      (t: Town) => t.event.id,
    ],
    [
      'an event is cancelled',
      "update event set status = 'cancelled' where id = ?",
      (t: Town) => t.event.id,
    ],
    [
      'a birth date is corrected',
      "update child set birth_date = '2015-02-03' where household_id = ?",
      ada,
    ],
    [
      'a family moves to the town',
      'update household set resident = not resident where id = ?',
      ada,
    ],
    ['a child is marked', 'update wish_list set hardship = true where household_id = ?', ada],
    [
      'a family is protected: its row would be open in the file',
      'update household set protected = true where id = ?',
      ada,
    ],
    [
      'somebody must not fetch a child',
      `insert into pick_up_bar (child_id, sealed, key_id, set_at, set_by)
       select id, 'x'::bytea, 'k', now(), 'staff' from child where household_id = ?`,
      ada,
    ],
    [
      'somebody decides by hand',
      `insert into draw_hand (campaign_id, child_id, event_id, kind, reason, made_by, made_at)
       select l.campaign_id, l.child_id, e.id, 'forbid', 'Die Schwester ist Betreuerin', 'staff', now()
       from wish_list l join event e on e.campaign_id = l.campaign_id where l.household_id = ?`,
      ada,
    ],
    [
      'a list is handed in',
      `insert into wish_list (campaign_id, household_id, child_id, state, channel, changed_at)
       select l.campaign_id, c.household_id, c.id, 'submitted', 'office', now()
       from wish_list l, child c where l.household_id = ? and not exists (select 1 from wish_list o
         where o.campaign_id = l.campaign_id and o.child_id = c.id) limit 1`,
      ada,
    ],
  ])('is outdated when %s', async (_what, sql, of) => {
    await running.town.aHousehold();
    const town = await aTown();
    await running.database.rows(sql, [of(town)]);
    expect(await reasonOfConfirming(town.runId)).toBe('run-outdated');
  });

  it.each([
    [
      'a title is mended',
      "update event set title = 'Klettern!', updated_at = now() where id = ?",
      (t: Town) => t.event.id,
    ],
    ['a price changes', 'update event set price_cents = 700 where id = ?', (t: Town) => t.event.id],
    [
      'a name is corrected',
      "update child set first_name = 'Ada-Maria' where household_id = ?",
      ada,
    ],
    ['a family has another address', "update household set street = 'Deich 9' where id = ?", ada],
    [
      'a decision by hand is taken back',
      `with made as (insert into draw_hand (campaign_id, child_id, event_id, kind, reason, made_by, made_at)
         select l.campaign_id, l.child_id, e.id, 'forbid', 'Versehen', 'staff', now() from wish_list l
         join event e on e.campaign_id = l.campaign_id where l.household_id = ? returning id)
       select 1 from made; delete from draw_hand where reason = 'Versehen'`,
      ada,
    ],
  ])('still holds when %s', async (_what, sql, of) => {
    const town = await aTown();
    for (const one of sql.split('; '))
      await running.database.rows(one, one.includes('?') ? [of(town)] : []);
    expect(await reasonOfConfirming(town.runId)).toBe('done');
  });

  it('still holds when a child is ticked at an event of another campaign', async () => {
    const town = await aTown();
    const elsewhere = await running.town.anEvent({
      startsAt: '2027-08-20T08:00:00Z',
      endsAt: '2027-08-20T12:00:00Z',
    });
    await press(running.app, anOrder(town.ada, elsewhere.id));
    await looksAgain(running.database, town.runId, town.campaignId);
    await running.database.rows("update registration set state = 'attended' where event_id = ?", [
      elsewhere.id,
    ]);
    expect(await reasonOfConfirming(town.runId)).toBe('done');
  });

  it('is outdated once the days for residents only are over', async () => {
    const town = await aTown();
    await running.database.rows(
      "update campaign set residents_first_until = '2027-05-14' where id = ?",
      [town.campaignId],
    );
    await looksAgain(running.database, town.runId, town.campaignId);
    expect(await reasonOfConfirming(town.runId)).toBe('run-outdated');
  });

  it('still holds when a family is not there any more', async () => {
    const town = await aTown();
    await running.database.rows('delete from wish_list where household_id = ?', [town.ben.id]);
    await running.app.get(ConfirmDraw).confirm(town.runId, { places: 1, waiting: 0 }, staff);
  });
});
