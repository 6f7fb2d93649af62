import { v7 as uuidv7 } from 'uuid';
import { aDrawnRun, looksAgain, type DrawnWish } from '../testing/a-draw';
import { staff } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { ConfirmDraw } from './confirm-draw';

interface Family {
  id: string;
  childIds: string[];
}

describe('confirming the draw', () => {
  let running: RunningRegistrations;

  beforeAll(async () => {
    running = await startRegistrations();
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-05-15T10:00:00Z'));

  const wish = (family: Family, eventId: string, reason: string, child = 0): DrawnWish => ({
    childId: family.childIds[child] ?? '',
    householdId: family.id,
    eventId,
    reason,
  });

  /** Two events of one place each, three families; the third has a lot behind the others. */
  async function aDrawnTown() {
    const { town, database } = running;
    const campaignId = await town.aCampaign({ phase: 'drawing' });
    const climbing = await town.anEvent({ campaignId, capacity: 1, priceCents: 500 });
    const cooking = await town.anEvent({
      campaignId,
      capacity: 1,
      startsAt: '2027-07-21T08:00:00Z',
      endsAt: '2027-07-21T12:00:00Z',
    });
    const ada = await town.aHousehold();
    const ben = await town.aHousehold();
    const cem = await town.aHousehold();
    const runId = await aDrawnRun(database, campaignId, [
      wish(ada, climbing.id, 'placed'),
      wish(ben, climbing.id, 'full'),
      wish(ben, cooking.id, 'placed'),
      wish(cem, climbing.id, 'full'),
      wish(cem, cooking.id, 'time-conflict'),
    ]);
    return { campaignId, climbing, cooking, ada, ben, cem, runId };
  }

  const preview = (runId: string) => running.app.get(ConfirmDraw).preview(runId);
  const confirm = (runId: string, expected = { places: 2, waiting: 2 }) =>
    running.app.get(ConfirmDraw).confirm(runId, expected, staff);
  const registrationsOf = (campaignId: string) =>
    running.database.rows<{
      household_id: string;
      event_id: string;
      state: string;
      rank: string | null;
    }>(
      `select r.household_id, r.event_id, r.state, r.rank::text as rank from registration r
         join event e on e.id = r.event_id where e.campaign_id = ? order by r.state, r.rank`,
      [campaignId],
    );
  const tellings = (campaignId: string) =>
    running.database.rows(
      "select 1 from outbox where kind = 'draw-confirmed' and payload->>'campaignId' = ?",
      [campaignId],
    );

  it('turns places into registrations and full wishes into the line, in the order of the lots', async () => {
    const { campaignId, climbing, cooking, ada, ben, cem, runId } = await aDrawnTown();
    expect(await preview(runId)).toEqual({
      places: 2,
      waiting: 2,
      leftOut: 0,
      families: 3,
      mails: 3,
      letters: 0,
      calls: 0,
    });
    await confirm(runId);
    const rows = await registrationsOf(campaignId);
    const short = rows.map(({ household_id, event_id, state }) => [household_id, event_id, state]);
    expect(short).toHaveLength(4);
    expect(short).toEqual(
      expect.arrayContaining([
        [ada.id, climbing.id, 'confirmed'],
        [ben.id, cooking.id, 'confirmed'],
      ]),
    );
    const line = rows.filter(({ state }) => state === 'waiting');
    expect(line.map(({ household_id }) => household_id)).toEqual([ben.id, cem.id]);
    expect(Number(line[0]?.rank)).toBeLessThan(Number(line[1]?.rank));
    expect(await tellings(campaignId)).toHaveLength(1);
    const basket = await running.database.row<{ button_text: string }>(
      'select button_text from basket where household_id = ?',
      [ada.id],
    );
    expect(basket?.button_text).toBe('Wünsche abgeben');
  });

  it('pressed five times at once is done once', async () => {
    const { campaignId, runId } = await aDrawnTown();
    await Promise.all(Array.from({ length: 5 }, () => confirm(runId)));
    expect(await registrationsOf(campaignId)).toHaveLength(4);
    expect(await tellings(campaignId)).toHaveLength(1);
  });

  it('leaves out who withdrew meanwhile, and says so before', async () => {
    const { campaignId, ben, runId } = await aDrawnTown();
    await running.database.rows("update wish_list set state = 'withdrawn' where household_id = ?", [
      ben.id,
    ]);
    await expect(confirm(runId)).rejects.toMatchObject({
      details: { reason: 'draw-consequence-changed' },
    });
    expect(await registrationsOf(campaignId)).toEqual([]);
    expect(await preview(runId)).toMatchObject({ places: 1, waiting: 1, leftOut: 1, families: 2 });
    await confirm(runId, { places: 1, waiting: 1 });
    const households = (await registrationsOf(campaignId)).map(({ household_id }) => household_id);
    expect(households).not.toContain(ben.id);
  });

  it('is refused when a place was lost since: nothing is half done', async () => {
    const { campaignId, climbing, runId } = await aDrawnTown();
    await running.database.rows('update quota set capacity = 0 where id = ?', [climbing.quotaId]);
    await expect(confirm(runId)).rejects.toMatchObject({ details: { reason: 'run-outdated' } });
    expect(await registrationsOf(campaignId)).toEqual([]);
    expect(await tellings(campaignId)).toEqual([]);
  });

  it.each([
    ['a rehearsal', 'update draw_run set final = false where id = ?', 'run-is-a-rehearsal'],
    [
      'a what-if',
      `update draw_run set changes = '[{"kind":"cancel"}]' where id = ?`,
      'run-is-a-rehearsal',
    ],
    ['an unfinished run', "update draw_run set state = 'solving' where id = ?", 'run-not-done'],
    [
      'another run after one was confirmed',
      `update draw set confirmed_run_id = (select id from draw_run where id <> ? limit 1)
       where campaign_id = (select campaign_id from draw_run order by id desc limit 1)`,
      'already-drawn',
    ],
  ])('refuses %s', async (_what, sql, reason) => {
    await aDrawnTown();
    const { campaignId, runId } = await aDrawnTown();
    await running.database.rows(sql, [runId]);
    await expect(confirm(runId)).rejects.toMatchObject({ details: { reason } });
    expect(await registrationsOf(campaignId)).toEqual([]);
  });

  it('gives reserved places to those they are for and keeps siblings in line together', async () => {
    const { town, database } = running;
    const campaignId = await town.aCampaign({ phase: 'drawing' });
    const event = await town.anEvent({ campaignId, capacity: 1 });
    const reserved = await town.aQuota(campaignId, 1, 'reserved-reduced', '2027-07-01');
    await database.rows('insert into event_quota (event_id, quota_id) values (?, ?)', [
      event.id,
      reserved,
    ]);
    const [other, poor, two] = [
      await town.aHousehold(),
      await town.aHousehold(),
      await town.aHousehold({ children: 2 }),
    ];
    await database.rows(
      "update household set reduced_fee_seen_on = '2027-05-01', reduced_fee_until = '2027-12-31' where id = ?",
      [poor.id],
    );
    const group = { id: uuidv7(), together: 'only' as const };
    const runId = await aDrawnRun(database, campaignId, [
      wish(other, event.id, 'placed'),
      wish(poor, event.id, 'placed'),
      { ...wish(two, event.id, 'only-together-did-not-fit'), group },
      { ...wish(two, event.id, 'only-together-did-not-fit', 1), group },
    ]);
    await confirm(runId);
    const rows = await database.rows<{
      household_id: string;
      quota_id: string | null;
      group_id: string | null;
      together: string;
    }>('select household_id, quota_id, group_id, together from registration where event_id = ?', [
      event.id,
    ]);
    expect(rows.find(({ household_id }) => household_id === poor.id)?.quota_id).toBe(reserved);
    expect(rows.find(({ household_id }) => household_id === other.id)?.quota_id).toBe(
      event.quotaId,
    );
    const siblings = rows.filter(({ household_id }) => household_id === two.id);
    expect(siblings).toHaveLength(2);
    expect(siblings[0]?.group_id).not.toBeNull();
    expect(siblings[0]?.group_id).toBe(siblings[1]?.group_id);
    expect(siblings.map(({ together }) => together)).toEqual(['only', 'only']);
  });

  it('keeps a seat for the adult where a whole family comes', async () => {
    const { town, database } = running;
    const campaignId = await town.aCampaign({ phase: 'drawing' });
    const event = await town.anEvent({ campaignId, capacity: 2, audience: 'family' });
    const family = await town.aHousehold();
    const other = await town.aHousehold();
    const runId = await aDrawnRun(database, campaignId, [
      wish(family, event.id, 'placed'),
      wish(other, event.id, 'full'),
    ]);
    await confirm(runId, { places: 1, waiting: 1 });
    expect(
      await database.rows(
        'select state, seats, adults from registration where event_id = ? order by state',
        [event.id],
      ),
    ).toEqual([
      { state: 'confirmed', seats: 2, adults: 1 },
      { state: 'waiting', seats: 2, adults: 1 },
    ]);
  });

  it('does not tell a place that could not be given', async () => {
    const { campaignId, ada, climbing, runId } = await aDrawnTown();
    await running.database.rows(
      "update child set birth_date = '2001-01-01' where household_id = ?",
      [ada.id],
    );
    await running.database.rows('update event set age_max = 12 where id = ?', [climbing.id]);
    await looksAgain(running.database, runId, campaignId);
    await confirm(runId, { places: 1, waiting: 2 });
    const rows = await registrationsOf(campaignId);
    expect(rows.map(({ household_id }) => household_id)).not.toContain(ada.id);
    const answer = await running.database.row<{ reason: string }>(
      'select reason from wish_answer where run_id = ? and child_id = ?',
      [runId, ada.childIds[0]],
    );
    expect(answer?.reason).toBe('not-allowed');
  });
});
