import { MailSweeper } from '../deliver/mail-sweeper';
import type { Family } from '../testing/a-family';
import { headerOf } from '../testing/mail-catcher';
import { startNotifications, type RunningNotifications } from '../testing/start-notifications';
import { PlanReminders } from './plan-reminders';
import { SendReminders } from './send-reminders';

let world: RunningNotifications;

beforeAll(async () => {
  world = await startNotifications();
});
afterAll(() => world.stop());

const theDayBeforeAtNine = [{ daysBefore: 1, at: '09:00' }];

/** Everything that runs by the clock, at this instant. */
async function tick(instant: string): Promise<void> {
  await world.at(instant);
  await world.app.get(PlanReminders).run();
  await world.app.get(SendReminders).run();
  await world.app.get(MailSweeper).run();
}
const subjectsTo = (family: Family) =>
  world.mailbox.to(family.email).map((mail) => headerOf(mail, 'Subject'));

async function aPlaceAt(startsAt: string, endsAt: string) {
  const { families } = world;
  const family = await families.aFamily();
  const event = await families.anEvent({
    sessions: [[startsAt, endsAt]],
    reminderRules: theDayBeforeAtNine,
  });
  const registrationId = await families.aPlace(family, event);
  return { family, event, registrationId };
}

describe('a reminder', () => {
  it.each([
    ['the clock goes forward', '2027-03-28T08:00:00Z', '2027-03-27T08:00:00Z'],
    ['the clock goes back', '2027-10-31T09:00:00Z', '2027-10-30T07:00:00Z'],
    ['nothing happens to the clock', '2027-07-20T08:00:00Z', '2027-07-19T07:00:00Z'],
  ])('comes at nine on the day before when %s', async (_, startsAt, nine) => {
    const ends = new Date(new Date(startsAt).getTime() + 3_600_000).toISOString();
    const { family } = await aPlaceAt(startsAt, ends);
    const minute = (offset: number) =>
      new Date(new Date(nine).getTime() + offset * 60_000).toISOString();
    await tick(minute(-1));
    expect(subjectsTo(family)).toEqual([]);
    await tick(minute(0));
    await tick(minute(1));
    await tick(minute(60));
    expect(subjectsTo(family)).toHaveLength(1);
    expect(subjectsTo(family)[0]).toMatch(/^Nicht vergessen: Mia bei Klettern/);
  });

  it('is one mail for a family whose children do several things on one day', async () => {
    const { families } = world;
    const family = await families.aFamily();
    const sessions: [string, string][] = [['2027-06-20T08:00:00Z', '2027-06-20T09:00:00Z']];
    const reminderRules = theDayBeforeAtNine;
    await families.aPlace(family, await families.anEvent({ sessions, reminderRules }));
    await families.aPlace(
      family,
      await families.anEvent({ title: 'Töpfern', sessions, reminderRules }),
      { child: 'Ben' },
    );
    await tick('2027-06-19T07:00:00Z');
    expect(subjectsTo(family)).toEqual([
      'Nicht vergessen: Mia und Ben bei Klettern und Töpfern, Sonntag, 20. Juni',
    ]);
  });

  it('is not sent late', async () => {
    const { family } = await aPlaceAt('2027-05-20T08:00:00Z', '2027-05-20T09:00:00Z');
    await world.at('2027-05-19T06:00:00Z');
    await world.app.get(PlanReminders).run();
    await tick('2027-05-19T19:01:00Z');
    expect(subjectsTo(family)).toEqual([]);
  });

  it('does not come to the cancelled', async () => {
    const { family, registrationId } = await aPlaceAt(
      '2027-05-10T08:00:00Z',
      '2027-05-10T09:00:00Z',
    );
    await tick('2027-05-09T06:00:00Z');
    await world.database.rows("update registration set state = 'cancelled' where id = ?", [
      registrationId,
    ]);
    await tick('2027-05-09T07:00:00Z');
    expect(subjectsTo(family)).toEqual([]);
  });

  it('follows an event that moved, and does not come for the old time', async () => {
    const { family, event } = await aPlaceAt('2027-04-10T08:00:00Z', '2027-04-10T09:00:00Z');
    await tick('2027-04-09T06:00:00Z');
    await world.database.rows(
      "update session set starts_at = '2027-04-12T08:00:00Z', ends_at = '2027-04-12T09:00:00Z' where event_id = ?",
      [event.id],
    );
    await tick('2027-04-09T07:00:00Z');
    expect(subjectsTo(family)).toEqual([]);
    await tick('2027-04-11T07:00:00Z');
    expect(subjectsTo(family)).toEqual(['Nicht vergessen: Mia bei Klettern, Montag, 12. April']);
  });

  it('of a rule that was taken away does not come', async () => {
    const { family, event } = await aPlaceAt('2027-04-20T08:00:00Z', '2027-04-20T09:00:00Z');
    await tick('2027-04-19T06:00:00Z');
    await world.database.rows(
      "update campaign set reminder_rules = '[]' where id = (select campaign_id from event where id = ?)",
      [event.id],
    );
    await tick('2027-04-19T07:00:00Z');
    expect(subjectsTo(family)).toEqual([]);
  });

  it('does not follow a place that was given after its hour', async () => {
    const { family, registrationId } = await aPlaceAt(
      '2027-09-10T08:00:00Z',
      '2027-09-10T09:00:00Z',
    );
    await world.database.rows(
      "update registration set changed_at = '2027-09-09T08:00:00Z' where id = ?",
      [registrationId],
    );
    await tick('2027-09-09T08:05:00Z');
    expect(subjectsTo(family)).toEqual([]);
  });
});
