import { rowsIn } from '@dabei/server/platform';
import { setTimeout as sleep } from 'node:timers/promises';
import { SendMessage } from '../send/send-message';
import { StopMessage } from '../send/stop-message';
import { kim } from '../testing/message-town';
import { startMessages, type RunningMessages } from '../testing/start-messages';
import { SaveDraft } from './save-draft';
import { Templates } from './templates';

let world: RunningMessages;
const content = {
  subjectDe: 'Morgen geht es los',
  textDe: 'Bis morgen!',
  subjectEn: '',
  textEn: '',
};

beforeAll(async () => {
  world = await startMessages();
  await world.at('2027-06-01T08:00:00Z');
});
afterAll(() => world.stop());

const templates = () => world.app.get(Templates);

/** Planned for July, with the words of the template unless others are given. */
async function aPlannedMessage(more: Partial<typeof content> = {}): Promise<string> {
  const { app, town } = world;
  const campaignId = await town.aCampaign();
  const event = await town.anEvent(campaignId);
  await town.aPlace(await town.aFamily(), event);
  const parts = [{ kind: 'participants' as const, campaignId, eventIds: [event.id], states: [] }];
  const { id } = await app.get(SaveDraft).create({ parts, ...content, ...more }, kim);
  await app
    .get(SendMessage)
    .send(id, { version: 1, at: { date: '2027-07-01', time: '09:00' } }, kim);
  return id;
}

describe('a template', () => {
  it('is deleted once no planned message carries its words', async () => {
    const { id } = await templates().save({ name: 'Vortag', ...content });
    await aPlannedMessage({ textDe: 'Ganz anders.' });
    const planned = await aPlannedMessage();
    expect(await templates().all()).toMatchObject([
      { id, usedBy: [{ id: planned, subject: 'Morgen geht es los' }] },
    ]);
    await expect(templates().remove(id, kim)).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'template-in-use' },
    });
    await world.app.get(StopMessage).stop(planned, kim);
    await templates().remove(id, kim);
    expect(await templates().all()).toEqual([]);
    await expect(templates().remove(id, kim)).rejects.toMatchObject({ code: 'not-found' });
    expect(
      await world.database.rows('select action from audit_line where subject_id = ?', [id]),
    ).toEqual([{ action: 'template-removed' }]);
  });

  it('stays while a message with its words is being sent', async () => {
    const { id } = await templates().save({ name: 'Gleich', ...content, textDe: 'Bis gleich!' });
    const message = await aPlannedMessage({ textDe: 'Bis gleich!' });
    const becomes = (state: string) =>
      world.database.rows('update message set state = ? where id = ?', [state, message]);
    await becomes('sending');
    await expect(templates().remove(id, kim)).rejects.toMatchObject({
      details: { reason: 'template-in-use' },
    });
    await becomes('sent');
    await templates().remove(id, kim);
    expect((await templates().all()).map((kept) => kept.id)).not.toContain(id);
  });

  it('that somebody else is just deleting is deleted once', async () => {
    const { id } = await templates().save({ name: 'Doppelt', ...content, textDe: 'Zweimal.' });
    let removing: Promise<unknown> = Promise.resolve();
    await world.database.transact(async (em) => {
      await rowsIn(em, 'delete from message_template where id = ?', [id]);
      removing = Promise.allSettled([templates().remove(id, kim)]);
      await Promise.race([removing, sleep(500)]);
    });
    expect(await removing).toMatchObject([{ reason: { code: 'not-found' } }]);
    expect(
      await world.database.rows('select 1 from audit_line where subject_id = ?', [id]),
    ).toEqual([]);
  });
});
