import { Sealer } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';
import { TellOfBasket } from '../queue/tell-of-basket';
import { headerOf } from '../testing/mail-catcher';
import { startNotifications, type RunningNotifications } from '../testing/start-notifications';
import { MailSweeper } from './mail-sweeper';
import { SendMail } from './send-mail';

let world: RunningNotifications;

beforeAll(async () => {
  world = await startNotifications();
});
afterAll(() => world.stop());
beforeEach(async () => {
  await world.at('2027-06-01T08:00:00Z');
  world.mailbox.refusals.clear();
  world.mailbox.beforeAcknowledging = null;
});

interface MailRow {
  id: string;
  state: string;
  attempts: number;
  failure: string | null;
  message_id: string;
  due_at: string;
  sealed: Buffer | null;
  key_id: string | null;
}

const theMail = async (address: string): Promise<MailRow> => {
  const row = await world.database.row<MailRow>(
    `select id, state, attempts, failure, message_id, due_at::text, sealed, key_id
     from mail where to_address = ?`,
    [address],
  );
  if (row === null) throw new Error('no mail');
  return row;
};

/** A family with a place, whose confirmation is due. */
async function aDueMail() {
  const { families, app } = world;
  const family = await families.aFamily();
  await families.aPlace(family, await families.anEvent());
  await app.get(TellOfBasket).handle('basket-confirmed', { basketId: family.basketId });
  return { family, mail: await theMail(family.email) };
}

const send = (id: string) => world.app.get(SendMail).send(id);
const sweep = () => world.app.get(MailSweeper).run();
const openTasks = (householdId: string) =>
  world.database.rows<{ kind: string; mail_id: string; subject: string }>(
    'select kind, mail_id, subject from task where household_id = ? and done_at is null',
    [householdId],
  );

describe('a mail', () => {
  it('is sent once, however often it is asked for', async () => {
    const { family, mail } = await aDueMail();
    const outcomes = await Promise.all([send(mail.id), send(mail.id), send(mail.id)]);
    await sweep();
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['not-due', 'not-due', 'sent']);
    expect(world.mailbox.to(family.email)).toHaveLength(1);
    expect(await theMail(family.email)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('comes from the town, answers go to the office, its id is that of the row', async () => {
    const { family, mail } = await aDueMail();
    await send(mail.id);
    const [caught] = world.mailbox.to(family.email);
    if (caught === undefined) throw new Error('nothing came');
    expect(headerOf(caught, 'From')).toContain('dabei@dabei.example');
    expect(headerOf(caught, 'Reply-To')).toBe('buero@dabei.example');
    expect(headerOf(caught, 'Message-ID')).toBe(mail.message_id);
    expect(headerOf(caught, 'Subject')).toBe('Mia: Platz bei Klettern');
    expect(caught.raw).toMatch(/text\/plain[\s\S]*text\/html[\s\S]*text\/calendar/);
    expect(caught.raw).toContain('method=PUBLISH');
  });

  it('waits when the mailbox is busy and is tried again later', async () => {
    const { family, mail } = await aDueMail();
    world.mailbox.refusals.set(family.email, '451 try again');
    expect((await send(mail.id)).outcome).toBe('again');
    expect(await theMail(family.email)).toMatchObject({ state: 'due', failure: 'smtp-451' });
    expect((await send(mail.id)).outcome).toBe('not-due');
    world.mailbox.refusals.clear();
    await world.at('2027-06-01T08:01:01Z');
    await sweep();
    expect(world.mailbox.to(family.email)).toHaveLength(1);
    expect(await theMail(family.email)).toMatchObject({
      state: 'sent',
      attempts: 2,
      failure: null,
    });
  });

  it('is given up after two days of trying, and the desk is told', async () => {
    const { family, mail } = await aDueMail();
    world.mailbox.refusals.set(family.email, '451 try again');
    await send(mail.id);
    await world.at('2027-06-03T08:00:00Z');
    expect((await send(mail.id)).outcome).toBe('failed');
    expect(await openTasks(family.id)).toEqual([
      { kind: 'mail-failed', mail_id: mail.id, subject: 'registration-confirmed' },
    ]);
  });

  it('fails for good when the mailbox does not exist, without the address in the row', async () => {
    const { family, mail } = await aDueMail();
    world.mailbox.refusals.set(family.email, `550 <${family.email}> unknown`);
    expect((await send(mail.id)).outcome).toBe('failed');
    expect(await theMail(family.email)).toMatchObject({ state: 'failed', failure: 'smtp-550' });
    expect(await openTasks(family.id)).toHaveLength(1);
    expect((await send(mail.id)).outcome).toBe('not-due');
  });

  it('is taken over two minutes after a worker died with it', async () => {
    const { family, mail } = await aDueMail();
    const claimedFor = (span: string) =>
      world.database.rows(
        `update mail set state = 'sending', attempts = 1, claimed_at = clock_timestamp() - ?::interval
         where id = ?`,
        [span, mail.id],
      );
    await claimedFor('110 seconds');
    await sweep();
    expect(world.mailbox.to(family.email)).toHaveLength(0);
    await claimedFor('121 seconds');
    await sweep();
    expect(world.mailbox.to(family.email)).toHaveLength(1);
    expect(await theMail(family.email)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('whose claim was taken over does not end the new claim', async () => {
    const { family, mail } = await aDueMail();
    world.mailbox.beforeAcknowledging = async () => {
      world.mailbox.beforeAcknowledging = null;
      await world.database.rows('update mail set attempts = attempts + 1 where id = ?', [mail.id]);
    };
    await send(mail.id);
    expect(await theMail(family.email)).toMatchObject({ state: 'sending', attempts: 2 });
  });

  it('waits for a server that is away, and goes out when it is back', async () => {
    const { family } = await aDueMail();
    const other = await aDueMail();
    await world.mailbox.stop();
    await sweep();
    const states = [await theMail(family.email), await theMail(other.family.email)];
    expect(states.map(({ state, attempts }) => [state, attempts])).toEqual([
      ['due', 1],
      ['due', 0],
    ]);
    await world.mailbox.startAgain();
    await world.at('2027-06-01T08:02:00Z');
    await sweep();
    expect(world.mailbox.to(family.email)).toHaveLength(1);
    expect(world.mailbox.to(other.family.email)).toHaveLength(1);
  });

  it('nobody needs any more is skipped', async () => {
    const { family, mail } = await aDueMail();
    await world.database.rows(
      "update registration set state = 'cancelled' where household_id = ?",
      [family.id],
    );
    expect((await send(mail.id)).outcome).toBe('skipped');
    expect(world.mailbox.to(family.email)).toHaveLength(0);
  });
});

describe('a code', () => {
  async function aCode(email: string, createdAt: string): Promise<string> {
    const id = uuidv7();
    const { sealed, keyId } = world.app.get(Sealer).seal(JSON.stringify({ code: '123456' }));
    await world.database.rows(
      `insert into mail (id, dedupe_key, purpose, to_address, sealed, key_id, state, due_at, message_id, created_at)
       values (?, ?, 'sign-in-code', ?, decode(?, 'hex'), ?, 'due', ?, ?, ?)`,
      [id, id, email, sealed.toString('hex'), keyId, createdAt, `<${id}@x>`, createdAt],
    );
    return id;
  }

  it('is in the mail and no longer in the row', async () => {
    const id = await aCode('a@example.org', '2027-06-01T08:00:00Z');
    await send(id);
    expect(world.mailbox.to('a@example.org')[0]?.raw).toContain('123456');
    expect(await theMail('a@example.org')).toMatchObject({ sealed: null, key_id: null });
  });

  it('is not sent once it is no longer valid', async () => {
    const id = await aCode('b@example.org', '2027-06-01T07:00:00Z');
    expect((await send(id)).outcome).toBe('skipped');
    expect(await theMail('b@example.org')).toMatchObject({ sealed: null });
  });

  it('names what is held for it', async () => {
    const { families } = world;
    const family = await families.aFamily({ state: 'provisional' });
    await world.database.rows(
      "update basket set confirmed_at = null, confirm_by = '2027-06-01T09:00:00Z' where id = ?",
      [family.basketId],
    );
    await families.aPlace(family, await families.anEvent(), { state: 'held' });
    await send(await aCode(family.email, '2027-06-01T08:00:00Z'));
    const [caught] = world.mailbox.to(family.email);
    if (caught === undefined) throw new Error('nothing came');
    expect(headerOf(caught, 'Subject')).toBe('Noch nicht fertig: Bitte Code eingeben für Mia');
  });

  it('that cannot be delivered while a place is held becomes a call, a mistyped one does not', async () => {
    const { families } = world;
    const family = await families.aFamily({ state: 'provisional' });
    await world.database.rows('update basket set confirmed_at = null where id = ?', [
      family.basketId,
    ]);
    world.mailbox.refusals.set(family.email, '550 no').set('c@example.org', '550 no');
    await send(await aCode(family.email, '2027-06-01T08:00:00Z'));
    await send(await aCode('c@example.org', '2027-06-01T08:00:00Z'));
    expect(await openTasks(family.id)).toHaveLength(1);
    const { count } =
      (await world.database.row<{ count: number }>(
        "select count(*)::int from task where kind = 'mail-failed' and household_id is null",
      )) ?? {};
    expect(count).toBe(0);
  });
});
