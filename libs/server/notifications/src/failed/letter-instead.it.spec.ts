import { neverOnPaper } from '@dabei/contracts';
import { rowsIn } from '@dabei/server/platform';
import { setTimeout as sleep } from 'node:timers/promises';
import { MailClaims } from '../deliver/mail-claims';
import { kim, startLetters, type LetterTown } from '../testing/start-letters';
import { FailedMailQueries } from './failed-mail-queries';
import { LetterInstead } from './letter-instead';
import { SendAgain } from './send-again';

let town: LetterTown;

beforeAll(async () => {
  town = await startLetters();
});
afterAll(() => town.stop());
beforeEach(() => town.begin('2027-06-01T08:00:00Z'));

/** Its confirmation came back; whether it lives somewhere is up to the spec. */
async function aFamilyOutOfReach(address = true) {
  const { families, database } = town;
  const family = await families.aFamily();
  await families.aPlace(family, await families.anEvent());
  if (address) {
    await database.rows("update household set street = 'Allee 1', town = 'Voerde' where id = ?", [
      family.id,
    ]);
  }
  await town.confirmed(family);
  const mail = await database.row<{ id: string }>(
    `update mail set state = 'failed', failure = 'bounce-5.1.1' where household_id = ? returning id`,
    [family.id],
  );
  const mailId = mail?.id ?? '';
  await database.rows(
    "insert into task (kind, household_id, mail_id, created_at) values ('mail-failed', ?, ?, now())",
    [family.id, mailId],
  );
  return { family, mailId };
}

const write = (mailId: string) => town.app.get(LetterInstead).write(mailId, kim);

describe('a mail that came back', () => {
  it('says whether a letter could go there', async () => {
    const one = await aFamilyOutOfReach();
    const other = await aFamilyOutOfReach(false);
    const all = await town.app.get(FailedMailQueries).all();
    const of = (id: string) => all.find((mail) => mail.id === id);
    expect(of(one.mailId)).toMatchObject({ householdId: one.family.id, hasAddress: true });
    expect(of(other.mailId)).toMatchObject({ householdId: other.family.id, hasAddress: false });
  });

  it('goes out on paper with its own words, once, and its task is done', async () => {
    const { family, mailId } = await aFamilyOutOfReach();
    await write(mailId);
    await expect(write(mailId)).rejects.toMatchObject({ code: 'not-found' });
    const letters = await town.lettersOf(family);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({
      purpose: 'registration-confirmed',
      title: 'Mia: Platz bei Klettern',
    });
    expect(letters[0]?.paragraphs[0]).toContain('Mia hat einen Platz');
    expect(
      await town.database.rows('select outcome, done_by from task where mail_id = ?', [mailId]),
    ).toEqual([{ outcome: 'by-letter', done_by: 'kim' }]);
    expect(await town.app.get(MailClaims).claim(mailId)).toBeNull();
    expect((await town.app.get(FailedMailQueries).all()).some(({ id }) => id === mailId)).toBe(
      false,
    );
  });

  it('is sent again or written, never both', async () => {
    const { family, mailId } = await aFamilyOutOfReach();
    const both = await Promise.allSettled([
      write(mailId),
      town.app.get(SendAgain).send(mailId, kim),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const mail = await town.database.row<{ state: string }>('select state from mail where id = ?', [
      mailId,
    ]);
    expect(await town.lettersOf(family)).toHaveLength(mail?.state === 'skipped' ? 1 : 0);
  });

  it.each([
    ['sent again', 'due', (mailId: string) => write(mailId)],
    ['written', 'skipped', (mailId: string) => town.app.get(SendAgain).send(mailId, kim)],
  ])('that is just being %s waits, and then it is too late', async (_, state, act) => {
    const { family, mailId } = await aFamilyOutOfReach();
    let acting: Promise<unknown> = Promise.resolve();
    await town.database.transact(async (em) => {
      await rowsIn(em, 'update mail set state = ? where id = ?', [state, mailId]);
      acting = Promise.allSettled([act(mailId)]);
      await Promise.race([acting, sleep(500)]);
    });
    expect(await acting).toMatchObject([{ reason: { code: 'not-found' } }]);
    expect(await town.database.row('select state from mail where id = ?', [mailId])).toEqual({
      state,
    });
    expect(await town.lettersOf(family)).toEqual([]);
  });

  it('that is not worth a letter is not printed', async () => {
    const { family, mailId } = await aFamilyOutOfReach();
    for (const purpose of neverOnPaper) {
      await town.database.rows('update mail set purpose = ? where id = ?', [purpose, mailId]);
      await expect(write(mailId)).rejects.toMatchObject({ details: { reason: 'never-on-paper' } });
    }
    expect(await town.lettersOf(family)).toEqual([]);
  });

  it('whose news is out of date tells how things stand instead', async () => {
    const { family, mailId } = await aFamilyOutOfReach();
    await town.database.rows("update registration set state = 'cancelled' where household_id = ?", [
      family.id,
    ]);
    await write(mailId);
    expect((await town.lettersOf(family)).map(({ title }) => title)).toHaveLength(1);
  });

  it.each([
    [
      'has left',
      "update household set state = 'erased' where id = (select household_id from mail where id = ?)",
    ],
    ['it was never for', 'update mail set household_id = null where id = ?'],
  ])('is not answered by a letter to a family that %s', async (_, change) => {
    const { family, mailId } = await aFamilyOutOfReach();
    await town.database.rows(change, [mailId]);
    await expect(write(mailId)).rejects.toMatchObject({ code: 'not-found' });
    expect(await town.lettersOf(family)).toEqual([]);
  });

  it('is not answered by a letter to nowhere', async () => {
    const { family, mailId } = await aFamilyOutOfReach(false);
    await expect(write(mailId)).rejects.toMatchObject({ details: { reason: 'no-address' } });
    expect(await town.lettersOf(family)).toEqual([]);
  });

  it('that asks for an answer within hours is a call, not a letter', async () => {
    const { family, mailId } = await aFamilyOutOfReach();
    await town.database.rows("update mail set purpose = 'place-offered' where id = ?", [mailId]);
    await expect(write(mailId)).rejects.toMatchObject({ details: { reason: 'needs-call' } });
    expect(await town.lettersOf(family)).toEqual([]);
  });
});
