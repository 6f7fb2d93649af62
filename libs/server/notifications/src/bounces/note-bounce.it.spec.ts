import { rowsIn } from '@dabei/server/platform';
import { setTimeout as sleep } from 'node:timers/promises';
import { startNotifications, type RunningNotifications } from '../testing/start-notifications';
import { BounceServer } from './bounce-server';
import { NoteBounce } from './note-bounce';

const bounces = { domain: 'rueck.dabei.example', host: '127.0.0.1', port: 0 };
let world: RunningNotifications;

beforeAll(async () => {
  world = await startNotifications({ bounces }, [BounceServer]);
});
afterAll(() => world.stop());

async function aSentMail(hash: string): Promise<void> {
  const { families, database } = world;
  const family = await families.aFamily();
  await database.rows(
    `insert into mail (dedupe_key, purpose, household_id, to_address, state, due_at, created_at, message_id, return_hash)
     values (?, 'registration-confirmed', ?, ?, 'sent', now(), now(), ?, ?)`,
    [hash, family.id, family.email, hash, hash],
  );
}
const note = (hash: string, kind: 'temporary' | 'permanent', status: string) =>
  world.app.get(NoteBounce).note(hash, { kind, status });
const mailOf = (hash: string) =>
  world.database.row('select state, bounced_at from mail where return_hash = ?', [hash]);

describe('a mail that came back', () => {
  it('for now is noted once for each thing it says', async () => {
    await aSentMail('later');
    await world.at('2027-06-01T08:00:00Z');
    expect(await note('later', 'temporary', '4.2.2')).toBe('noted');
    const first = await mailOf('later');
    await world.at('2027-06-01T09:00:00Z');
    expect(await note('later', 'temporary', '4.2.2')).toBe('nothing-new');
    expect(await mailOf('later')).toEqual(first);
    expect(await note('later', 'temporary', '4.4.1')).toBe('noted');
  });

  it('while the desk just sends it again is about the sending before', async () => {
    await aSentMail('again');
    let noting: Promise<unknown> = Promise.resolve();
    await world.database.transact(async (em) => {
      await rowsIn(em, "update mail set state = 'due' where return_hash = 'again'", []);
      noting = note('again', 'permanent', '5.1.1');
      await Promise.race([noting, sleep(500)]);
    });
    expect(await noting).toBe('nothing-new');
    expect(await mailOf('again')).toMatchObject({ state: 'due' });
  });
});
