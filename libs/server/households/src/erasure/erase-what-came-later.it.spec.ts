import { Database } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';
import { aFamily, type Family } from '../testing/a-family';
import { startHouseholds, type RunningHouseholds } from '../testing/start-households';
import { EraseHousehold } from './erase-household';
import { EraseWhatIsOver } from './erase-what-is-over';

let town: RunningHouseholds;
beforeAll(async () => {
  town = await startHouseholds();
});
afterAll(() => town.stop());
beforeEach(() => town.at('2027-12-02T08:00:00Z'));

const count = async (sql: string, ...params: unknown[]) =>
  (await town.database.rows(sql, params)).length;

/** A child on a day, with all that the day, the desk and the report know of it. */
async function aChildWithEverything(
  family: Family,
  campaignId: string,
): Promise<{ registrationId: string; childId: string; jobId: string; eventId: string }> {
  const { database, season, sealer } = town;
  const [childId = ''] = family.childIds;
  const event = await season.anEvent({ campaignId });
  const registrationId = await season.aRegistration({
    householdId: family.id,
    childId,
    eventId: event.id,
    state: 'attended',
  });
  const { sealed, keyId } = sealer.seal('Onkel Karl');
  const secret = [sealed, keyId];
  await database.rows(
    `insert into presence (registration_id, day, state, checked_in_at, checked_out_at, sealed, key_id, erase_on,
       changed_at, account_id) values (?, '2027-07-20', 'left', now(), now(), ?, ?, '2099-01-01', now(), 'a')`,
    [registrationId, ...secret],
  );
  await database.rows(
    `insert into incident (id, event_id, day, registration_id, sealed, key_id, at, received_at, account_id, erase_on)
     values (?, ?, '2027-07-20', ?, ?, ?, now(), now(), 'a', '2099-01-01')`,
    [uuidv7(), event.id, registrationId, ...secret],
  );
  await database.rows(
    `insert into pick_up_bar (child_id, sealed, key_id, set_at, set_by) values (?, ?, ?, now(), 'a')`,
    [childId, ...secret],
  );
  await database.rows(
    `insert into statistics_answer (campaign_id, child_id, sex, district, first_time, answered_at)
     values (?, ?, 'diverse', 'Möllen', 'yes', now())`,
    [campaignId, childId],
  );
  const askId = uuidv7();
  await database.rows(
    `insert into smiley_ask (id, once_key, household_id, campaign_id, day, token_hash, asked_at, forget_on)
     values (?, ?, ?, ?, '2027-07-20', ?, now(), '2099-01-01')`,
    [askId, askId, family.id, campaignId, askId],
  );
  await database.rows(
    `insert into smiley (event_id, registration_id, ask_id, due_at, asked_at, answer, answered_at, forget_on)
     values (?, ?, ?, now(), now(), 'good', now(), '2099-01-01')`,
    [event.id, registrationId, askId],
  );
  const jobId = uuidv7();
  await database.rows(
    `insert into bulk_job (id, kind, reason, account_id, state, created_at)
     values (?, 'paid', 'Mia Muster', 'a', 'done', now())`,
    [jobId],
  );
  await database.rows(
    'insert into bulk_item (job_id, registration_id, position, state) values (?, ?, 1, ?)',
    [jobId, registrationId, 'done'],
  );
  await database.rows(
    `insert into audit_line (at, actor, action, subject_type, subject_id, reason)
     values (now(), 'office', 'bulk-started', 'bulk-job', ?, 'Mia Muster')`,
    [jobId],
  );
  return { registrationId, childId, jobId, eventId: event.id };
}

const words = async (jobId: string): Promise<number> =>
  (await count(`select 1 from bulk_job where id = ? and reason <> ''`, jobId)) +
  (await count('select 1 from audit_line where subject_id = ? and reason is not null', jobId));

/** The answer counts; neither it nor the question says whose it was. */
async function asksNobody(householdId: string, eventId: string): Promise<void> {
  expect(await count('select 1 from smiley_ask where household_id = ?', householdId)).toBe(0);
  const answers = await town.database.rows(
    `select answer, registration_id, ask_id, answered_at, substr(id::text, 15, 1) as version
     from smiley where event_id = ?`,
    [eventId],
  );
  expect(answers).toEqual([
    { answer: 'good', registration_id: null, ask_id: null, answered_at: null, version: '4' },
  ]);
}

describe('an erasure reaches what the day and the desk have written', () => {
  it('of a family', async () => {
    const family = await aFamily(town.database);
    const gone = await aChildWithEverything(family, await town.season.aCampaign());
    const merged = uuidv7();
    await town.database.rows(
      `insert into household (id, state, contact_by, merged_into_id, created_at)
       values (?, 'merged', 'mail', ?, now())`,
      [merged, family.id],
    );
    await town.database.rows(
      `insert into audit_line (at, actor, action, subject_type, subject_id, reason)
       values (now(), 'office', 'child-changed', 'household', ?, 'Mia heißt Maja')`,
      [merged],
    );
    const erase = town.app.get(EraseHousehold);
    await town.app
      .get(Database)
      .transact((em) => erase.erase(em, family.id, 'family-asked', new Date()));
    const { registrationId, childId, jobId } = gone;
    expect(
      await count(
        'select 1 from presence where registration_id = ? and sealed is not null',
        registrationId,
      ),
    ).toBe(0);
    expect(await count('select 1 from incident where registration_id = ?', registrationId)).toBe(0);
    expect(await count('select 1 from pick_up_bar where child_id = ?', childId)).toBe(0);
    expect(await words(jobId)).toBe(0);
    expect(
      await count('select 1 from audit_line where subject_id = ? and reason is not null', merged),
    ).toBe(0);
    await asksNobody(family.id, gone.eventId);
    // the child took part and still counts
    expect(await count('select 1 from presence where registration_id = ?', registrationId)).toBe(1);
  });

  it('of a campaign, also where the family comes again', async () => {
    const family = await aFamily(town.database);
    const [over, living] = [
      await town.season.aCampaign('done'),
      await town.season.aCampaign('open', '2028-12-01'),
    ];
    const next = await town.season.anEvent({
      campaignId: living,
      startsAt: '2028-07-20T08:00:00Z',
    });
    await town.season.aRegistration({
      householdId: family.id,
      childId: family.childIds[0] ?? '',
      eventId: next.id,
      state: 'confirmed',
    });
    const { childId, jobId, eventId } = await aChildWithEverything(family, over);
    await town.database.rows("update campaign set phase = 'erased' where id = ?", [over]);
    await town.app.get(EraseWhatIsOver).run();
    expect(await count('select 1 from statistics_answer where child_id = ?', childId)).toBe(0);
    await asksNobody(family.id, eventId);
    expect(await words(jobId)).toBe(0);
    expect(await count('select 1 from child where id = ? and first_name <> ?', childId, '')).toBe(
      1,
    );
  });
});
