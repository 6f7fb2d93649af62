import { neverOnPaper } from '@dabei/contracts';
import { MailClaims } from '../deliver/mail-claims';
import { kim, startLetters, type LetterTown } from '../testing/start-letters';
import { FailedMailQueries } from './failed-mail-queries';
import { SendAgain } from './send-again';
import { SetAside } from './set-aside';

let town: LetterTown;

beforeAll(async () => {
  town = await startLetters();
});
afterAll(() => town.stop());
beforeEach(() => town.begin('2027-06-01T08:00:00Z'));

/** It came back, and a task says so. */
async function aFailedMail(purpose: string): Promise<string> {
  const { families, database } = town;
  const family = await families.aFamily();
  await families.aPlace(family, await families.anEvent());
  await town.confirmed(family);
  const mail = await database.row<{ id: string }>(
    `update mail set state = 'failed', failure = 'bounce-5.1.1', purpose = ? where household_id = ?
     returning id`,
    [purpose, family.id],
  );
  await database.rows(
    "insert into task (kind, household_id, mail_id, created_at) values ('mail-failed', ?, ?, now())",
    [family.id, mail?.id ?? ''],
  );
  return mail?.id ?? '';
}

const setAside = () => town.app.get(SetAside);
const isListed = async (mailId: string): Promise<boolean> =>
  (await town.app.get(FailedMailQueries).all()).some(({ id }) => id === mailId);
const taskOf = (mailId: string) =>
  town.database.row('select outcome, done_by from task where mail_id = ?', [mailId]);
const linesOf = (mailId: string) =>
  town.database.rows('select action, actor_id from audit_line where subject_id = ? order by id', [
    mailId,
  ]);

describe('a mail nobody has to be told of in another way', () => {
  it('is left, with its task, and taken up again, each with a line', async () => {
    const mailId = await aFailedMail('how-was-it');
    await setAside().leave(mailId, kim);
    expect(await isListed(mailId)).toBe(false);
    expect(await taskOf(mailId)).toEqual({ outcome: 'set-aside', done_by: 'kim' });
    expect(await town.app.get(MailClaims).claim(mailId)).toBeNull();
    await setAside().takeUp(mailId, kim);
    expect(await isListed(mailId)).toBe(true);
    expect(await taskOf(mailId)).toEqual({ outcome: null, done_by: null });
    expect(await linesOf(mailId)).toEqual([
      { action: 'mail-set-aside', actor_id: 'kim' },
      { action: 'mail-taken-up', actor_id: 'kim' },
    ]);
  });

  it('is every one that never goes on paper, and no other', async () => {
    for (const purpose of neverOnPaper) await setAside().leave(await aFailedMail(purpose), kim);
    const mailId = await aFailedMail('registration-confirmed');
    await expect(setAside().leave(mailId, kim)).rejects.toMatchObject({
      details: { reason: 'has-to-be-told' },
    });
    expect(await isListed(mailId)).toBe(true);
  });

  it('is not taken up when it was skipped for another reason, nor left once it is on its way', async () => {
    const mailId = await aFailedMail('how-was-it');
    await town.database.rows("update mail set state = 'skipped' where id = ?", [mailId]);
    await expect(setAside().takeUp(mailId, kim)).rejects.toMatchObject({ code: 'not-found' });
    await town.database.rows("update mail set state = 'failed' where id = ?", [mailId]);
    await town.app.get(SendAgain).send(mailId, kim);
    await expect(setAside().leave(mailId, kim)).rejects.toMatchObject({ code: 'not-found' });
  });
});
