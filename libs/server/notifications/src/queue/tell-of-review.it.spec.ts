import { MailSweeper } from '../deliver/mail-sweeper';
import { headerOf } from '../testing/mail-catcher';
import { startNotifications, type RunningNotifications } from '../testing/start-notifications';
import { TellOfReview } from './tell-of-review';

let world: RunningNotifications;
beforeAll(async () => {
  world = await startNotifications();
  await world.at('2027-03-01T08:00:00Z');
});
afterAll(() => world.stop());

const subjectsTo = (email: string) =>
  world.mailbox.to(email).map((mail) => headerOf(mail, 'Subject'));
const tell = async (eventId: string, number: number) => {
  await world.app.get(TellOfReview).handle('event-reviewed', { eventId, number });
  await world.app.get(MailSweeper).run();
};
const answered = (eventId: string, review: string, comment: string | null = null) =>
  world.database.rows('update event set review = ?, review_comment = ? where id = ?', [
    review,
    comment,
    eventId,
  ]);
async function anEventOf(email: string | null): Promise<string> {
  const { id } = await world.families.anEvent();
  await world.database.rows(
    `update organisation set email = ? where id = (select organisation_id from event where id = ?)`,
    [email, id],
  );
  return id;
}
const aPerson = (eventId: string, name: string, active = true) =>
  world.database.rows(
    `with s as (insert into staff (account_id, name, email, bundles, active, created_at)
       values (?, ?, ?, '{organiser}', ?, now()) returning account_id)
     insert into staff_organisation (account_id, organisation_id)
     select s.account_id, e.organisation_id from s, event e where e.id = ?`,
    [name, name, `${name}@example.org`, active, eventId],
  );

describe('the office’s answer to an organiser', () => {
  it('goes to each of its people once, with what the office wants', async () => {
    const event = await anEventOf('verein@example.org');
    await aPerson(event, 'berta');
    await aPerson(event, 'cem');
    await aPerson(event, 'gesperrt', false);
    await answered(event, 'returned', 'Bitte mit Treffpunkt.');
    await tell(event, 1);
    await tell(event, 1);
    for (const name of ['berta', 'cem']) {
      const mails = world.mailbox.to(`${name}@example.org`);
      expect(mails).toHaveLength(1);
      expect(mails[0]?.raw).toContain('Bitte mit Treffpunkt.');
      expect(mails[0]?.raw.replaceAll('=\r\n', '')).toContain(`/desk/eigene/${event}`);
    }
    expect(subjectsTo('gesperrt@example.org')).toEqual([]);
    expect(subjectsTo('verein@example.org')).toEqual([]);
    await answered(event, 'accepted');
    await tell(event, 2);
    expect(subjectsTo('berta@example.org')).toHaveLength(2);
  });

  it('goes to the organisation itself where nobody signs in, and nowhere without an address', async () => {
    const event = await anEventOf('allein@example.org');
    await answered(event, 'accepted');
    await tell(event, 1);
    expect(subjectsTo('allein@example.org')).toHaveLength(1);
    const silent = await anEventOf(null);
    await answered(silent, 'accepted');
    await expect(tell(silent, 1)).resolves.toBeUndefined();
  });

  it('is not told any more when the event was handed in again meanwhile', async () => {
    const event = await anEventOf('schnell@example.org');
    await answered(event, 'submitted');
    await tell(event, 1);
    expect(subjectsTo('schnell@example.org')).toEqual([]);
  });
});
