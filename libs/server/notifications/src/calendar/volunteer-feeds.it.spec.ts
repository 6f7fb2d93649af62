import { route, routes } from '@dabei/contracts';
import { Sealer, volunteerFeedToken, volunteerToken } from '@dabei/server/platform';
import { startOverHttp, type RunningOverHttp } from '@dabei/server/testing';
import ICAL from 'ical.js';
import { NotificationsModule } from '../notifications-module';
import { aVolunteer, type VolunteerHere } from '../testing/a-volunteer';

describe('a volunteer’s calendar', () => {
  let running: RunningOverHttp;
  let sealer: Sealer;
  let mia: VolunteerHere;

  beforeAll(async () => {
    running = await startOverHttp([NotificationsModule]);
    sealer = running.app.get(Sealer);
  });
  afterAll(() => running.stop());
  beforeEach(async () => {
    mia = await aVolunteer(running.database, sealer);
  });

  const feed = (secret: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(running.origin + route(routes.volunteerFeed, { secret }), { headers });
  const own = (headers?: Record<string, string>): Promise<Response> =>
    feed(volunteerFeedToken(sealer, mia.id, 1), headers);
  const events = async (): Promise<(string | number)[][]> =>
    new ICAL.Component(ICAL.parse(await (await own()).text()) as unknown[])
      .getAllSubcomponents('vevent')
      .map((event) => {
        const { uid, sequence, startDate } = new ICAL.Event(event);
        const status = String(event.getFirstPropertyValue('status'));
        return [uid, sequence, startDate.toString().slice(11, 16), status];
      });
  const uids = (): string[] => mia.signups.map((id) => `shift-${id}@${hostOf(running)}`);

  it('has the shifts with place and hours, and no name of anybody', async () => {
    const response = await own();
    const text = await response.text();
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('private');
    expect(text).toContain('Weltkindertag: Spielstation');
    expect(text).not.toMatch(/Mia|Geheimnis|example\.org/);
    expect((await own({ 'if-none-match': response.headers.get('etag') ?? '' })).status).toBe(304);
  });

  it('moves what was moved and takes out what ended, under the same UID', async () => {
    const [first, second] = uids();
    const before = await events();
    expect(before).toEqual([
      [first, 2, '10:00', 'CONFIRMED'],
      [second, 2, '15:00', 'CONFIRMED'],
    ]);
    await running.database.rows(
      `update shift set starts_at = starts_at + interval '1 hour', version = version + 1
       where ends_at = '2027-09-19T10:00:00Z'`,
    );
    await running.database.rows(
      `update shift_signup set state = 'cancelled', version = version + 1 where id = ?`,
      [mia.signups[1]],
    );
    expect(await events()).toEqual([
      [first, 3, '11:00', 'CONFIRMED'],
      [second, 3, '15:00', 'CANCELLED'],
    ]);
  });

  it('shows nothing that was only asked for, also when it ends', async () => {
    await running.database.rows("update shift_signup set state = 'asked', was_taken = false");
    expect(await events()).toEqual([]);
    await running.database.rows("update shift_signup set state = 'cancelled'");
    expect(await events()).toEqual([]);
  });

  it('is dead once the volunteer gave itself a new link', async () => {
    expect((await own()).status).toBe(200);
    await running.database.rows('update volunteer set feed_round = 2');
    expect((await own()).status).toBe(404);
    expect((await feed(volunteerFeedToken(sealer, mia.id, 2))).status).toBe(200);
  });

  it('opens with its own link only, after the code and until the day is erased', async () => {
    expect((await feed(volunteerToken(sealer, mia.id))).status).toBe(404);
    await running.database.rows("update community_day set phase = 'erased'");
    expect((await own()).status).toBe(404);
    await running.database.rows("update community_day set phase = 'open'");
    await running.database.rows('update volunteer set proven_at = null');
    expect((await own()).status).toBe(404);
  });
});

const hostOf = ({ config }: RunningOverHttp): string => new URL(config.publicUrl).hostname;
