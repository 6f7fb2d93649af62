import { deskRoutes, route, type BoothPlaced } from '@dabei/contracts';
import { Database, ORM, rowsIn } from '@dabei/server/platform';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockedCall } from '../facts/booth-locks';
import { aBoothCall, aBoothPlace, aPowerConnection, aStoredBooth } from '../testing/a-booth-call';
import { aCommunityDay } from '../testing/a-community-day';
import { aCommunityDesk, type Ask, type CommunityDesk } from '../testing/a-community-desk';
import { forgetLock } from '../testing/forget-lock';
import { wattsAt } from '../testing/a-square';

const LIMIT = 5000;
const needs = { power: { watts: 3000, connector: 'schuko' as const } };

describe('two desks at the same moment', () => {
  let desk: CommunityDesk;
  let office: Ask;
  let dayId: string;
  let connectionId: string;
  let places: string[];
  let booths: string[];

  beforeEach(async () => {
    desk = await aCommunityDesk();
    office = await desk.as('office');
    await desk.at('2027-08-05T10:00:00Z');
    dayId = await aCommunityDay(desk.database);
    await aBoothCall(desk.database, dayId);
    connectionId = await aPowerConnection(desk.database, dayId, 'V1', LIMIT);
    const accepted = { state: 'accepted' as const, needs };
    booths = [
      await aStoredBooth(desk.database, dayId, accepted),
      await aStoredBooth(desk.database, dayId, accepted),
    ];
    places = [
      await aBoothPlace(desk.database, dayId, '1'),
      await aBoothPlace(desk.database, dayId, '2', { xCm: 3000 }),
    ];
  });
  afterEach(() => desk.stop());

  interface Spot {
    place: number;
    powered: boolean;
  }

  /** One desk has placed the first booth and has not finished when the other desk places the second. */
  const bothPlace = async (one: Spot, other: Spot, waits = true): Promise<string> => {
    const power = ({ powered }: Spot): string | null => (powered ? connectionId : null);
    const [first = '', second = ''] = booths;
    const waiting = `select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    const { placing } = await new Database(desk.app.get(ORM)).transact(async (em) => {
      await lockedCall(em, dayId);
      await rowsIn(
        em,
        "update booth set state = 'placed', place_id = ?, connection_id = ? where id = ?",
        [places[one.place], power(one), first],
      );
      const path = route(deskRoutes.deskBoothPlacing, { id: second });
      const to = { placeId: places[other.place], connectionId: power(other) };
      const placing = office<BoothPlaced>('POST', path, { ...to, version: 1, reason: null });
      if (waits) while ((await desk.database.row(waiting)) === null) await sleep(20);
      else await placing;
      return { placing };
    });
    const { status, body } = await placing;
    if (status !== 200) return String(status);
    return body.outcome === 'refused' ? (body.refusals[0]?.reason ?? '') : 'placed';
  };
  const samePlace = [
    { place: 0, powered: false },
    { place: 0, powered: false },
  ] as const;
  const samePower = [
    { place: 0, powered: true },
    { place: 1, powered: true },
  ] as const;
  const standing = (): Promise<object[]> =>
    desk.database.rows('select 1 from booth where place_id is not null');

  it('one place is given once: the second waits for the first, and is refused', async () => {
    expect(await bothPlace(...samePlace)).toBe('taken');
    expect(await standing()).toHaveLength(1);
  });

  it('control: without the lock of the call only the table knows', async () => {
    const forgotten = forgetLock(desk.app.get(Database), 'booth_call');
    expect(await bothPlace(...samePlace)).not.toMatch(/placed|taken/);
    expect(forgotten()).toBeGreaterThan(0);
    expect(await standing()).toHaveLength(1);
  });

  it('a connection never carries more than it can', async () => {
    expect(await bothPlace(...samePower)).toBe('above-limit');
    expect(await wattsAt(desk.database, connectionId)).toBe(3000);
  });

  it('control: without the lock the trigger keeps the limit', async () => {
    forgetLock(desk.app.get(Database), 'booth_call');
    expect(await bothPlace(...samePower)).not.toMatch(/placed|above-limit/);
    expect(await wattsAt(desk.database, connectionId)).toBe(3000);
  });

  it('control: without lock and trigger the box would burn', async () => {
    forgetLock(desk.app.get(Database), 'booth_call');
    await desk.database.rows('alter table booth disable trigger power_within_limit');
    expect(await bothPlace(...samePower, false)).toBe('placed');
    expect(await wattsAt(desk.database, connectionId)).toBeGreaterThan(LIMIT);
  });
});
