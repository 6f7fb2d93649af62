import type { MessageContent } from '@dabei/contracts';
import { Letters } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';
import { SendMail } from '../deliver/send-mail';
import type { Family } from '../testing/a-family';
import { headerOf } from '../testing/mail-catcher';
import { startNotifications, type RunningNotifications } from '../testing/start-notifications';
import { PreviewMessage } from './preview-message';
import { QueueMessage } from './queue-message';
import { ResumeMessages } from './resume-messages';

let world: RunningNotifications;

beforeAll(async () => {
  world = await startNotifications({}, [PreviewMessage]);
});
afterAll(() => world.stop());
beforeEach(() => world.at('2027-06-01T08:00:00Z'));

const content: MessageContent = {
  subjectDe: 'Neues zu {Veranstaltung}',
  textDe: 'Guten Tag {Name},\n\n{Kind} kommt: {Wann}, {Wo}. <b>Mehr</b>: https://dabei.example/x',
  subjectEn: '',
  textEn: '',
};

async function aMessage(text: MessageContent = content): Promise<string> {
  const id = uuidv7();
  await world.database.rows(
    `insert into message (id, state, subject_de, text_de, subject_en, text_en, due_at, started_at, created_by,
       created_at, changed_at) values (?, 'sending', ?, ?, ?, ?, now(), now(), 'kim', now(), now())`,
    [id, text.subjectDe, text.textDe, text.subjectEn, text.textEn],
  );
  return id;
}

async function addRecipient(
  messageId: string,
  { id }: Pick<Family, 'id'>,
  registrationIds: readonly string[] = [],
): Promise<void> {
  await world.database.rows(
    `insert into message_recipient (message_id, recipient_key, household_id, registration_ids, state)
     values (?, 'household:' || ?::uuid, ?, ?::uuid[], 'due')`,
    [messageId, id, id, `{${registrationIds.join(',')}}`],
  );
}

const queue = (messageId: string) => world.app.get(QueueMessage).run(messageId);
const statesOf = (messageId: string) =>
  world.database.rows<{ state: string; count: number }>(
    'select state, count(*)::int as count from message_recipient where message_id = ? group by 1',
    [messageId],
  );
const sendAll = async (messageId: string) => {
  const mails = await world.database.rows<{ id: string }>(
    "select id from mail where purpose = 'message' and dedupe_key like ? and state = 'due'",
    [`message:${messageId}:%`],
  );
  for (const { id } of mails) await world.app.get(SendMail).send(id);
};

/** The lines of the plain part, as a reader sees them. */
function plainOf(raw: string): string {
  const part = /text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(raw);
  const body = part?.[1] ?? '';
  // on the wire a line that begins with a dot has two
  const unstuffed = body.replaceAll('\r\n..', '\r\n.');
  if (/text\/plain[^]*?base64/i.test(raw.slice(0, raw.indexOf(body)))) {
    return Buffer.from(body, 'base64').toString('utf8');
  }
  const bytes = unstuffed
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
const lines = (text: string): string => text.replaceAll('\r\n', '\n').trim();

describe('a message that goes out', () => {
  it('reaches 1,000 families once each, with workers at the same time and one killed in the middle', async () => {
    const messageId = await aMessage();
    await world.database.rows(
      `with homes as (insert into household (state, created_at)
           select 'active', now() from generate_series(1, 1000) returning id),
         people as (insert into guardian (household_id, first_name, last_name, search_key, email, email_confirmed_at)
           select id, 'Ada', 'Muster', 'ada', id || '@many.example', now() from homes)
       insert into message_recipient (message_id, recipient_key, household_id, state)
         select ?, 'household:' || id, id, 'due' from homes`,
      [messageId],
    );
    // the third batch breaks after its mails are written and before it is noted: all of it is undone
    await world.database.rows(`create function killed() returns trigger language plpgsql as $$ begin
      if (select count(*) from mail where purpose = 'message') > 120 then raise exception 'killed'; end if;
      return new; end $$`);
    await world.database.rows(
      'create trigger killed before update on message_recipient for each row execute function killed()',
    );
    await expect(queue(messageId)).rejects.toThrow();
    await world.database.rows('drop trigger killed on message_recipient');
    await Promise.all([queue(messageId), queue(messageId), world.app.get(ResumeMessages).run()]);
    await queue(messageId);
    expect(await statesOf(messageId)).toEqual([{ state: 'mail', count: 1000 }]);
    const counted = await world.database.row<{ mails: number; families: number }>(
      `select count(*)::int as mails, count(distinct household_id)::int as families
       from mail where purpose = 'message'`,
    );
    expect(counted).toEqual({ mails: 1000, families: 1000 });
    await world.database.rows("update mail set state = 'sent' where purpose = 'message'");
  }, 60_000);

  it('reads as the preview does, and only for this family', async () => {
    const { families, app } = world;
    const event = await families.anEvent({ title: 'Floß & Boot' });
    const family = await families.aFamily();
    const other = await families.aFamily();
    const ids = [
      await families.aPlace(family, event),
      await families.aPlace(family, event, { child: 'Ali' }),
    ];
    const strange = await families.aPlace(other, event, { child: 'Fremdkind' });
    const messageId = await aMessage();
    await addRecipient(messageId, family, [...ids, strange]);
    await queue(messageId);
    await sendAll(messageId);
    const [mail] = world.mailbox.to(family.email);
    if (mail === undefined) throw new Error('nothing came');
    const seen = await app.get(PreviewMessage).preview({
      content,
      recipient: { key: `household:${family.id}`, registrationIds: ids, eventIds: [event.id] },
      language: 'de',
    });
    expect(headerOf(mail, 'Subject')).toBe(seen.subject);
    expect(lines(plainOf(mail.raw))).toBe(lines(seen.text));
    expect(seen.text).toContain('Guten Tag Ada Muster,');
    expect(seen.text).toContain('Mia und Ali kommt: Dienstag, 20. Juli, 10–14 Uhr, Voerde.');
    expect(seen.html).toContain('&lt;b&gt;Mehr&lt;/b&gt;');
    expect(seen.html).toContain('<a href="https://dabei.example/x"');
    expect(mail.raw).not.toContain('Fremdkind');
  });

  it('says to whom reads another language that it is below in German', async () => {
    const { families } = world;
    const family = await families.aFamily({ language: 'en' });
    const messageId = await aMessage();
    await addRecipient(messageId, family);
    await queue(messageId);
    await sendAll(messageId);
    const text = plainOf(world.mailbox.to(family.email)[0]?.raw ?? '');
    expect(text).toContain('only available in German');
    expect(text).toContain('Guten Tag Ada Muster,');
  });

  it('is a letter for a family that reads letters, a call for one without an address', async () => {
    const { families, app, database } = world;
    const reader = await families.aFamily({ contactBy: 'letter' });
    const caller = await families.aFamily({ contactBy: 'phone' });
    await database.rows("update household set street = 'Allee 1', town = 'Voerde' where id = ?", [
      reader.id,
    ]);
    const messageId = await aMessage();
    await addRecipient(messageId, reader);
    await addRecipient(messageId, caller);
    await queue(messageId);
    await queue(messageId);
    const letters = await database.rows<{ sealed: Buffer; key_id: string }>(
      'select sealed, key_id from letter where household_id = ?',
      [reader.id],
    );
    expect(letters).toHaveLength(1);
    const [letter] = letters;
    if (letter === undefined) throw new Error('no letter');
    expect(app.get(Letters).open(Buffer.from(letter.sealed), letter.key_id).paragraphs).toContain(
      'Guten Tag Ada Muster,',
    );
    const calls = await database.rows('select id from task where household_id = ?', [caller.id]);
    expect(calls).toHaveLength(1);
    expect((await statesOf(messageId)).map(({ state }) => state).sort()).toEqual([
      'letter',
      'phone',
    ]);
  });

  it('skips who was erased since, and writes neither time nor place to a protected family', async () => {
    const { families, database } = world;
    const erased = await families.aFamily({ state: 'erased' });
    const hidden = await families.aFamily();
    await database.rows('update household set protected = true where id = ?', [hidden.id]);
    const place = await families.aPlace(hidden, await families.anEvent());
    const messageId = await aMessage();
    await addRecipient(messageId, erased);
    await addRecipient(messageId, hidden, [place]);
    await queue(messageId);
    await sendAll(messageId);
    expect(world.mailbox.to(erased.email)).toHaveLength(0);
    const text = plainOf(world.mailbox.to(hidden.email)[0]?.raw ?? '');
    expect(text).toContain('Ada Muster');
    expect(text).not.toContain('20. Juli');
  });

  it('that was stopped is not sent, even where the mail was written', async () => {
    const { families, database } = world;
    const family = await families.aFamily();
    const messageId = await aMessage();
    await addRecipient(messageId, family);
    await queue(messageId);
    await database.rows("update message set state = 'stopped' where id = ?", [messageId]);
    await sendAll(messageId);
    expect(world.mailbox.to(family.email)).toHaveLength(0);
  });

  it('is finished when the last mail has gone', async () => {
    const family = await world.families.aFamily();
    const messageId = await aMessage();
    await addRecipient(messageId, family);
    await queue(messageId);
    const state = async () =>
      (
        await world.database.row<{ state: string }>('select state from message where id = ?', [
          messageId,
        ])
      )?.state;
    await world.app.get(ResumeMessages).run();
    expect(await state()).toBe('sending');
    await sendAll(messageId);
    await world.app.get(ResumeMessages).run();
    expect(await state()).toBe('sent');
  });

  it('is one mail for two families that became one', async () => {
    const { families, database } = world;
    const [keeps, goes] = [await families.aFamily(), await families.aFamily()];
    const messageId = await aMessage();
    await addRecipient(messageId, keeps);
    await addRecipient(messageId, goes);
    await database.rows('update message_recipient set household_id = ? where household_id = ?', [
      keeps.id,
      goes.id,
    ]);
    await queue(messageId);
    await sendAll(messageId);
    expect(world.mailbox.to(keeps.email)).toHaveLength(1);
  });
});
