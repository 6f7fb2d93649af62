import { kim, startLetters, type LetterTown } from '../testing/start-letters';
import { SendAgain } from './send-again';

let town: LetterTown;

beforeAll(async () => {
  town = await startLetters();
});
afterAll(() => town.stop());
beforeEach(() => town.begin('2027-06-01T08:00:00Z'));

/** A mail that came back for good after several attempts. */
async function aMailThatFailed() {
  const { families, database } = town;
  const family = await families.aFamily();
  await families.aPlace(family, await families.anEvent());
  await town.confirmed(family);
  const mail = await database.row<{ id: string }>(
    `update mail set state = 'failed', failure = 'bounce-5.1.1', attempts = 3, bounce_status = '5.1.1',
       bounced_at = now(), due_at = '2027-05-01' where household_id = ? returning id`,
    [family.id],
  );
  const mailId = mail?.id ?? '';
  await database.rows(
    "insert into task (kind, household_id, mail_id, created_at) values ('mail-failed', ?, ?, now())",
    [family.id, mailId],
  );
  return { family, mailId };
}

const send = (mailId: string) => town.app.get(SendAgain).send(mailId, kim);
const mailOf = (mailId: string) =>
  town.database.row(
    `select state, to_address, failure, attempts, return_round, bounce_status, bounced_at,
       to_json(due_at)#>>'{}' as due_at from mail where id = ?`,
    [mailId],
  );

describe('a mail is sent again', () => {
  it('to the address of today, as if it had never failed', async () => {
    const { family, mailId } = await aMailThatFailed();
    await town.database.rows(
      "update guardian set email = 'neu@example.org' where household_id = ?",
      [family.id],
    );
    await send(mailId);
    expect(await mailOf(mailId)).toMatchObject({
      state: 'due',
      to_address: 'neu@example.org',
      failure: null,
      attempts: 0,
      return_round: 1,
      bounce_status: null,
      bounced_at: null,
      due_at: expect.stringMatching(/^2027-06-01/) as string,
    });
    expect(
      await town.database.rows('select outcome, done_by from task where mail_id = ?', [mailId]),
    ).toEqual([{ outcome: 'sent-again', done_by: 'kim' }]);
  });

  it('where it went before, if it was for no family', async () => {
    const { mailId } = await aMailThatFailed();
    await town.database.rows(
      "update mail set household_id = null, to_address = 'verein@example.org' where id = ?",
      [mailId],
    );
    await send(mailId);
    expect(await mailOf(mailId)).toMatchObject({ state: 'due', to_address: 'verein@example.org' });
  });

  it.each(['due', 'sending', 'sent', 'skipped'])(
    'only if it failed, not if it is %s',
    async (state) => {
      const { mailId } = await aMailThatFailed();
      await town.database.rows('update mail set state = ? where id = ?', [state, mailId]);
      const before = await mailOf(mailId);
      await expect(send(mailId)).rejects.toMatchObject({ code: 'not-found' });
      expect(await mailOf(mailId)).toEqual(before);
    },
  );
});
