import type { MessageDraft } from '@dabei/contracts';
import { SaveDraft } from '../compose/save-draft';
import { MessageQueries } from '../outbox/message-queries';
import { kim } from '../testing/message-town';
import { startMessages, type RunningMessages } from '../testing/start-messages';
import { BeginDueMessages } from './begin-due-messages';
import { BeginMessage } from './begin-message';
import { SendFailedAgain } from './send-failed-again';
import { SendMessage } from './send-message';
import { StopMessage } from './stop-message';

let world: RunningMessages;
let draft: MessageDraft;

beforeAll(async () => {
  world = await startMessages();
});
afterAll(() => world.stop());
beforeEach(async () => {
  await world.at('2027-10-30T08:00:00Z');
  const { town } = world;
  const campaignId = await town.aCampaign();
  const event = await town.anEvent(campaignId);
  const family = await town.aFamily();
  await town.aPlace(family, event);
  draft = {
    parts: [{ kind: 'participants', campaignId, eventIds: [event.id], states: [] }],
    subjectDe: 'Neues zu {Veranstaltung}',
    textDe: 'Guten Tag {Name}',
    subjectEn: '',
    textEn: '',
  };
});

const create = (more: Partial<MessageDraft> = {}) =>
  world.app.get(SaveDraft).create({ ...draft, ...more }, kim);
const send = (id: string, at: { date: string; time: string } | null = null, version = 1) =>
  world.app.get(SendMessage).send(id, { version, at }, kim);
const view = (id: string) => world.app.get(MessageQueries).one(id);
const begin = (id: string) => world.app.get(BeginMessage).begin(id);
const refusal = (reason: string) => ({ details: { reason } });

describe('a message', () => {
  it('is refused with the position of what it does not know', async () => {
    await expect(create({ textDe: 'Liebe {Eltern}' })).rejects.toMatchObject({
      code: 'invalid',
      details: {
        reason: 'unknown-placeholder',
        issues: [{ path: 'textDe.7', code: 'unknown-placeholder' }],
      },
    });
    const { id } = await create();
    await expect(
      world.app.get(SaveDraft).change(id, { ...draft, version: 1, subjectEn: '{Child}' }),
    ).rejects.toMatchObject({ code: 'invalid' });
  });

  it('says nothing about children to organisers', async () => {
    const [part] = draft.parts;
    if (part === undefined) throw new Error('no part');
    const parts = [{ ...part, kind: 'organisers' as const }];
    await expect(create({ parts, textDe: '{Kind}' })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('that somebody else changed meanwhile is not overwritten', async () => {
    const { id } = await create();
    await world.app.get(SaveDraft).change(id, { ...draft, version: 1 });
    await expect(
      world.app.get(SaveDraft).change(id, { ...draft, version: 1 }),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await expect(send(id)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });

  it.each([
    ['german-needed', { textDe: ' ' }],
    ['translation-half', { subjectEn: 'News' }],
    ['nobody-to-write', { parts: [] }],
  ])('is not sent: %s', async (reason, more) => {
    const { id } = await create(more);
    await expect(send(id)).rejects.toMatchObject(refusal(reason));
  });

  it('begins once, however often it is asked for at the same time', async () => {
    const { id } = await create();
    await send(id);
    const begun = await Promise.all([begin(id), begin(id), begin(id)]);
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await view(id)).toMatchObject({ state: 'sending', progress: { total: 1, waiting: 1 } });
    await expect(send(id, null, 2)).rejects.toMatchObject(refusal('message-not-draft'));
  });

  it('waits for its time by the town’s clock, also across the clock change', async () => {
    const { id } = await create();
    // on 31 October 2027 the clock goes back: nine o'clock is an hour later than the day before
    await send(id, { date: '2027-10-31', time: '09:00' });
    expect((await view(id)).dueAt).toMatch(/^2027-10-31T08:00:00/);
    await world.at('2027-10-31T07:59:00Z');
    expect(await begin(id)).toBe(false);
    await world.at('2027-10-31T08:00:00Z');
    await world.app.get(BeginDueMessages).run();
    expect((await view(id)).state).toBe('sending');
  });

  it('cannot be for a time that is over', async () => {
    const { id } = await create();
    await expect(send(id, { date: '2027-10-30', time: '09:59' })).rejects.toMatchObject(
      refusal('message-in-the-past'),
    );
  });

  it('that is cancelled is a draft again and does not begin', async () => {
    const { id } = await create();
    await send(id, { date: '2027-11-02', time: '09:00' });
    await world.app.get(StopMessage).stop(id, kim);
    await world.at('2027-11-02T09:00:00Z');
    await world.app.get(BeginDueMessages).run();
    expect(await view(id)).toMatchObject({ state: 'draft', dueAt: null, progress: { total: 0 } });
  });

  it('that is stopped tells nobody any more', async () => {
    const { id } = await create();
    await send(id);
    await begin(id);
    await world.app.get(StopMessage).stop(id, kim);
    expect(await view(id)).toMatchObject({ state: 'stopped', progress: { skipped: 1 } });
    await expect(world.app.get(StopMessage).stop(id, kim)).rejects.toMatchObject(
      refusal('message-not-running'),
    );
  });

  it('whose mails failed shows them first and sends them again to today’s address', async () => {
    const { id } = await create();
    await send(id);
    await begin(id);
    await world.database.rows(
      `with told as (insert into mail (dedupe_key, purpose, household_id, to_address, state, due_at,
         message_id, failure, created_at)
         select 'm:' || id, 'message', household_id, 'old@example.org', 'failed', now(), id::text,
           'smtp-550', now() from message_recipient where message_id = ? returning id, household_id)
       update message_recipient p set state = 'mail', mail_id = told.id from told
       where told.household_id = p.household_id and p.message_id = ?`,
      [id, id],
    );
    const { recipients } = await world.app.get(MessageQueries).recipients(id, 1);
    expect(recipients).toMatchObject([{ state: 'failed', failure: 'smtp-550' }]);
    expect((await view(id)).progress).toMatchObject({ failed: 1 });
    await world.app.get(SendFailedAgain).send(id, kim);
    const [mail] = await world.database.rows<{ to_address: string; state: string }>(
      'select to_address, state from mail where id = ?',
      [recipients[0]?.mailId],
    );
    expect(mail?.state).toBe('due');
    expect(mail?.to_address).not.toBe('old@example.org');
  });

  it('leaves lines and outbox rows with ids and counts only', async () => {
    const { id } = await create();
    await send(id);
    const lines = await world.database.rows<{ action: string; details: object }>(
      'select action, details from audit_line where subject_id = ? order by at, id',
      [id],
    );
    expect(lines).toEqual([
      { action: 'message-drafted', details: {} },
      { action: 'message-sent', details: { count: 1 } },
    ]);
  });
});
