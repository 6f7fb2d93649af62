import { Sealer, returnToken } from '@dabei/server/platform';
import { createConnection } from 'node:net';
import { createTransport } from 'nodemailer';
import { SendMail } from '../deliver/send-mail';
import { TellOfBasket } from '../queue/tell-of-basket';
import { aBounce, anAutoReply } from '../testing/a-bounce';
import { headerOf } from '../testing/mail-catcher';
import { startNotifications, type RunningNotifications } from '../testing/start-notifications';
import { BounceServer } from './bounce-server';
import { NoteBounce } from './note-bounce';
import { ReturnPaths } from './return-paths';

const domain = 'rueck.dabei.example';
const bounces = { domain, host: '127.0.0.1', port: 0 };
let world: RunningNotifications;

beforeAll(async () => {
  world = await startNotifications({ bounces }, [BounceServer]);
  await world.at('2027-06-01T08:00:00Z');
});
afterAll(() => world.stop());

/** A confirmation that was sent, and the address it comes back to. */
async function aSentMail() {
  const { families, app, database, mailbox } = world;
  const family = await families.aFamily();
  await families.aPlace(family, await families.anEvent());
  await app.get(TellOfBasket).handle('basket-confirmed', { basketId: family.basketId });
  const mail = await database.row<{ id: string }>('select id from mail where to_address = ?', [
    family.email,
  ]);
  const id = mail?.id ?? '';
  await app.get(SendMail).send(id);
  const caught = mailbox.to(family.email).at(-1);
  if (caught === undefined) throw new Error('nothing came');
  return { family, id, caught, returnTo: caught.from };
}

const row = (id: string) =>
  world.database.row('select state, failure, bounce_status from mail where id = ?', [id]);
const tasksOf = (householdId: string) =>
  world.database.rows('select kind, mail_id from task where household_id = ?', [householdId]);
const linesOf = (id: string) =>
  world.database.rows('select action, details from audit_line where subject_id = ?', [id]);

/** As the mail server of the family brings it: with an empty sender, over SMTP. */
async function bring(to: string | string[], raw: string): Promise<string> {
  const transport = createTransport({
    host: '127.0.0.1',
    port: world.app.get(BounceServer).port(),
  });
  try {
    await transport.sendMail({ envelope: { from: '', to }, raw });
    return 'taken';
  } catch (error) {
    return String((error as { responseCode?: number }).responseCode ?? error);
  } finally {
    transport.close();
  }
}

describe('a mail', () => {
  it('leaves with an address of its own to come back to, that names nobody', async () => {
    const one = await aSentMail();
    const other = await aSentMail();
    expect(one.returnTo).toMatch(/^rueck\+[0-9a-f]{32}@rueck\.dabei\.example$/);
    expect(one.returnTo).not.toBe(other.returnTo);
    expect(one.returnTo).not.toContain(one.id.replaceAll('-', '').slice(0, 12));
    expect(headerOf(one.caught, 'From')).toContain('dabei@dabei.example');
    const kept = await world.database.rows<{ all: string }>('select m::text as all from mail m');
    const [, token = ''] = /\+(\w+)@/.exec(one.returnTo) ?? [];
    expect(kept.some(({ all }) => all.includes(token))).toBe(false);
  });

  it('that comes back for good becomes a task of the desk, once', async () => {
    const { family, id, returnTo } = await aSentMail();
    expect(await bring(returnTo, aBounce())).toBe('taken');
    const failed = { state: 'failed', failure: 'bounce-5.1.1', bounce_status: '5.1.1' };
    expect(await row(id)).toEqual(failed);
    expect(await bring(returnTo, aBounce())).toBe('taken');
    expect(await bring(returnTo.toUpperCase(), aBounce({ status: '5.2.2' }))).toBe('taken');
    expect(await row(id)).toEqual(failed);
    expect(await tasksOf(family.id)).toEqual([{ kind: 'mail-failed', mail_id: id }]);
    expect(await linesOf(id)).toEqual([{ action: 'mail-bounced', details: {} }]);
  });

  it('that only waits is noted and nobody is troubled', async () => {
    const { family, id, returnTo } = await aSentMail();
    expect(await bring(returnTo, aBounce({ action: 'delayed', status: '4.2.2' }))).toBe('taken');
    expect(await row(id)).toEqual({ state: 'sent', failure: null, bounce_status: '4.2.2' });
    expect(await tasksOf(family.id)).toEqual([]);
    await bring(returnTo, aBounce());
    expect(await row(id)).toMatchObject({ state: 'failed' });
  });

  it.each([
    ['delivered', '2.0.0'],
    ['relayed', '2.1.9'],
  ])('that was %s has not come back', async (action, status) => {
    const { id, returnTo } = await aSentMail();
    expect(await bring(returnTo, aBounce({ action, status }))).toBe('taken');
    expect(
      await world.database.row('select state, bounce_status, bounced_at from mail where id = ?', [
        id,
      ]),
    ).toEqual({ state: 'sent', bounce_status: null, bounced_at: null });
  });

  it('answered by a machine changes nothing', async () => {
    const { id, returnTo } = await aSentMail();
    expect(await bring(returnTo, anAutoReply)).toBe('taken');
    expect(await row(id)).toEqual({ state: 'sent', failure: null, bounce_status: null });
  });

  it('that is still being handed over comes back later', async () => {
    const { id, returnTo } = await aSentMail();
    await world.database.rows("update mail set state = 'sending' where id = ?", [id]);
    expect(await bring(returnTo, aBounce())).toBe('451');
    await world.database.rows("update mail set state = 'sent' where id = ?", [id]);
    expect(await bring(returnTo, aBounce())).toBe('taken');
    expect(await row(id)).toMatchObject({ state: 'failed' });
  });

  it('sent again no longer listens to what came back before', async () => {
    const { id, returnTo, family } = await aSentMail();
    await world.database.rows(
      "update mail set state = 'due', return_round = return_round + 1 where id = ?",
      [id],
    );
    await world.app.get(SendMail).send(id);
    expect(await bring(returnTo, aBounce())).toBe('550');
    expect(await row(id)).toMatchObject({ state: 'sent' });
    expect(await bring(world.mailbox.to(family.email).at(-1)?.from ?? '', aBounce())).toBe('taken');
    expect(await row(id)).toMatchObject({ state: 'failed' });
  });

  it('leaves none of the words that came back', async () => {
    const { returnTo } = await aSentMail();
    await bring(returnTo, aBounce({ padding: 'MARKER-WORDS' }));
    const found = await world.database.rows(
      `select 1 from mail m where m::text like '%MARKER-WORDS%' union all
       select 1 from audit_line a where a::text like '%MARKER-WORDS%' union all
       select 1 from task t where t::text like '%MARKER-WORDS%'`,
    );
    expect(found).toEqual([]);
  });
});

describe('the door for returned mail', () => {
  it.each([
    ['a forged token', () => `rueck+${'0'.repeat(32)}@${domain}`],
    ['another mailbox', () => `office@${domain}`],
    ['a stranger, so it is no relay', () => 'ada@example.org'],
    [
      'an earlier token of another mail',
      (id: string) => `rueck+${returnToken(world.app.get(Sealer), id, 7)}@${domain}`,
    ],
  ])('is shut for %s', async (_, address) => {
    const { id } = await aSentMail();
    expect(await bring(address(id), aBounce())).toBe('550');
    expect(await row(id)).toMatchObject({ state: 'sent' });
  });

  it('is shut for a good token at another domain', async () => {
    const { id, returnTo } = await aSentMail();
    expect(await bring(returnTo.replace(domain, 'elsewhere.example'), aBounce())).toBe('550');
    expect(await row(id)).toMatchObject({ state: 'sent' });
  });

  it('takes no more than 100 kB, whether it is announced or not', async () => {
    const { id, returnTo } = await aSentMail();
    const large = aBounce({ padding: `${'x'.repeat(70)}\r\n`.repeat(1600) });
    expect(await bring(returnTo, large)).toBe('552');
    const answers = await talk([
      'EHLO a',
      'MAIL FROM:<>',
      `RCPT TO:<${returnTo}>`,
      'DATA',
      large,
      '.',
    ]);
    expect(answers.at(-1)).toMatch(/^552/);
    expect(await row(id)).toMatchObject({ state: 'sent' });
  });

  it('that finds its port taken lets the worker go on', async () => {
    const port = world.app.get(BounceServer).port();
    const second = new BounceServer(
      { bounces: { ...bounces, port } },
      world.app.get(ReturnPaths),
      world.app.get(NoteBounce),
    );
    await second.onApplicationBootstrap();
    await second.onApplicationShutdown();
    const { id, returnTo } = await aSentMail();
    expect(await bring(returnTo, aBounce())).toBe('taken');
    expect(await row(id)).toMatchObject({ state: 'failed' });
  });

  it('knows one recipient at a time, and no sign-in', async () => {
    const { returnTo } = await aSentMail();
    const other = await aSentMail();
    const answers = await talk([
      'EHLO a',
      'AUTH PLAIN AGFkYQBhZGE=',
      'MAIL FROM:<>',
      `RCPT TO:<${returnTo}>`,
      `RCPT TO:<${other.returnTo}>`,
    ]);
    expect(answers.map((line) => line.slice(0, 3))).toEqual(['250', '500', '250', '250', '452']);
    expect(answers[0]).not.toMatch(/AUTH|STARTTLS/);
  });
});

/** Line by line, as a client that keeps to no rules would. */
function talk(lines: readonly string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(world.app.get(BounceServer).port(), '127.0.0.1');
    const answers: string[] = [];
    let received = '';
    let next = 0;
    socket.setEncoding('utf8');
    socket.on('error', reject);
    socket.on('data', (chunk: string) => {
      received += chunk;
      if (!/^\d{3} .*\r\n$/m.test(received)) return;
      if (next > 0) answers.push(received);
      received = '';
      const line = lines[next];
      if (line === undefined) {
        socket.end();
        resolve(answers);
        return;
      }
      next += 1;
      socket.write(`${line}\r\n`);
      // the text of a mail is not answered before its last line
      if (line.includes('\r\n')) socket.write(`${lines[next++] ?? ''}\r\n`);
    });
  });
}
