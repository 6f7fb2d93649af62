import { v7 as uuidv7 } from 'uuid';
import { MailSweeper } from '../deliver/mail-sweeper';
import { headerOf } from '../testing/mail-catcher';
import { startNotifications, type RunningNotifications } from '../testing/start-notifications';
import type { Family } from '../testing/a-family';
import { TellOfBulk } from './tell-of-bulk';

describe('a bulk action told to a family', () => {
  let world: RunningNotifications;

  beforeAll(async () => {
    world = await startNotifications();
    await world.at('2027-06-01T08:00:00Z');
  });
  afterAll(() => world.stop());

  const aJob = async (kind: string, ids: string[]): Promise<string> => {
    const jobId = uuidv7();
    await world.database.rows(
      `insert into bulk_job (id, kind, reason, account_id, state, created_at)
       values (?, ?, 'Hochwasser auf der Wiese', 'staff', 'done', '2027-06-01')`,
      [jobId, kind],
    );
    for (const [position, id] of ids.entries())
      await world.database.rows(
        "insert into bulk_item (job_id, registration_id, position, state) values (?, ?, ?, 'done')",
        [jobId, id, position],
      );
    return jobId;
  };
  const tell = async (jobId: string, { id }: Family): Promise<void> => {
    for (let again = 0; again < 2; again += 1)
      await world.app.get(TellOfBulk).handle('bulk-ended', { jobId, householdId: id });
    await world.app.get(MailSweeper).run();
  };
  const siblings = async (family: Family, state: string, title = 'Klettern') => {
    const event = await world.families.anEvent({ title });
    const places = [];
    for (const child of ['Mia', 'Ben'])
      places.push(await world.families.aPlace(family, event, { child, state }));
    return places;
  };

  it('names both children in one mail, with the reason, and nobody of another family', async () => {
    const { families, mailbox } = world;
    const family = await families.aFamily();
    const other = await families.aFamily();
    const ids = await siblings(family, 'cancelled');
    const stranger = await families.aPlace(other, await families.anEvent(), {
      child: 'Zoe',
      state: 'cancelled',
    });
    await tell(await aJob('cancel', [...ids, stranger]), family);
    const mails = mailbox.to(family.email);
    expect(mails.map((mail) => headerOf(mail, 'Subject'))).toEqual([
      'Anmeldung beendet: Mia und Ben, Klettern',
    ]);
    expect(mails[0]?.raw).toContain('Hochwasser auf der Wiese');
    expect(mails[0]?.raw).not.toContain('Zoe');
  });

  it('leaves out who was taken back in the meantime, and says nothing when all were', async () => {
    const { families, mailbox, database } = world;
    const family = await families.aFamily();
    const [mia = '', ben = ''] = await siblings(family, 'cancelled');
    await database.rows("update registration set state = 'confirmed' where id = ?", [mia]);
    await tell(await aJob('cancel', [mia, ben]), family);
    await tell(await aJob('cancel', [mia]), family);
    expect(mailbox.to(family.email).map((mail) => headerOf(mail, 'Subject'))).toEqual([
      'Anmeldung beendet: Ben, Klettern',
    ]);
  });

  it('tells of a move once, from where and to where', async () => {
    const { families, mailbox, database } = world;
    const family = await families.aFamily();
    const from = await siblings(family, 'cancelled');
    const to = await siblings(family, 'confirmed', 'Töpfern');
    for (const [index, id] of from.entries())
      await database.rows(
        `insert into audit_line (at, actor, action, subject_type, subject_id, details)
         values ('2027-06-01', 'office', 'registration-moved', 'registration', ?, ?)`,
        [id, JSON.stringify({ registration: to[index] })],
      );
    await tell(await aJob('move', from), family);
    const mails = mailbox.to(family.email);
    expect(mails.map((mail) => headerOf(mail, 'Subject'))).toEqual([
      'Umgebucht: Mia und Ben, jetzt Töpfern',
    ]);
    expect(mails[0]?.raw).toContain('Klettern');
  });

  it('is one letter, or one call, for a family without e-mail', async () => {
    const { families, database } = world;
    const reader = await families.aFamily({ contactBy: 'letter' });
    await database.rows(
      "update household set street = 'Wiesenweg 3', postcode = '46562', town = 'Voerde' where id = ?",
      [reader.id],
    );
    const caller = await families.aFamily({ contactBy: 'phone' });
    for (const family of [reader, caller])
      await tell(await aJob('cancel', await siblings(family, 'cancelled')), family);
    const letters = await database.rows('select purpose from letter where household_id = ?', [
      reader.id,
    ]);
    const tasks = await database.rows('select kind from task where household_id = ?', [caller.id]);
    expect({ letters, tasks }).toEqual({
      letters: [{ purpose: 'cancelled-by-office' }],
      tasks: [{ kind: 'phone-news' }],
    });
  });
});
