import { ageFor, isWellFormedAccessCode, localDateOf, occupies } from '@dabei/domain';
import { DEMO_ACCESS_CODE, DEMO_FAMILY_EMAIL } from './people/well-known-families';
import { aTown } from './testing/a-town';
import { type RegistrationRow, type Town } from './town';
import { TOWN_ZONE } from './zone';

const town = aTown();
const [summer, running] = town.campaign;

const eventsOf = (campaignId: string | undefined, of: Town = town) =>
  of.event.filter(({ campaign_id }) => campaign_id === campaignId);
const sessionsOf = (eventId: string) => town.session.filter(({ event_id }) => event_id === eventId);
const places = (campaignId: string | undefined) =>
  town.quota
    .filter(({ campaign_id, kind }) => campaign_id === campaignId && kind !== 'shared')
    .reduce((sum, { capacity }) => sum + capacity, 0);
const registrationsAt = (eventId: string): RegistrationRow[] =>
  town.registration.filter(({ event_id }) => event_id === eventId);
const familyOf = (email: string): string | undefined =>
  town.guardian.find((guardian) => guardian.email === email)?.household_id;

describe('the demo town', () => {
  it('is the same town for the same seed and another one for another', () => {
    expect(aTown()).toEqual(town);
    expect(aTown({ seed: 2 })).not.toEqual(town);
  });

  it('has about 60 events and 880 places by 24 organisers', () => {
    expect(eventsOf(summer?.id).length).toBeGreaterThanOrEqual(58);
    expect(eventsOf(summer?.id).length).toBeLessThanOrEqual(62);
    expect(Math.abs(places(summer?.id) - 880)).toBeLessThanOrEqual(10);
    expect(town.organisation).toHaveLength(24);
    const busy = new Set(town.event.map(({ organisation_id }) => organisation_id));
    expect(busy.size).toBe(24);
  });

  it('has 420 children in 290 households, some without e-mail, some with a reduced fee', () => {
    expect(town.child).toHaveLength(420);
    expect(town.household).toHaveLength(290);
    const share = (count: number): number => count / town.household.length;
    expect(share(town.guardian.filter(({ email }) => email === null).length)).toBeCloseTo(0.12, 1);
    const reduced = town.household.filter(({ reduced_fee_until }) => reduced_fee_until !== null);
    expect(share(reduced.length)).toBeCloseTo(0.22, 1);
  });

  it('writes to nobody: every address is in a reserved domain', () => {
    const addresses = [
      ...town.organisation.map(({ email }) => email),
      ...town.guardian.flatMap(({ email }) => email ?? []),
      ...town.basket.flatMap(({ guardian_email }) => guardian_email ?? []),
      ...town.page.flatMap(({ body }) => body.match(/[\w.-]+@[\w-]+(\.[\w-]+)+/g) ?? []),
    ];
    expect(addresses.length).toBeGreaterThan(300);
    for (const address of addresses) {
      expect(address).toMatch(/^[a-z0-9.-]+@(example\.org|example\.com|dabei\.example)$/);
    }
  });

  it('is open for registration in the summer and under way around today', () => {
    expect(summer).toMatchObject({ slug: 'kinderferientage-2027', phase: 'open' });
    expect(running?.phase).toBe('running');
    for (const { id } of eventsOf(summer?.id)) {
      for (const { starts_at, ends_at } of sessionsOf(id)) {
        expect(localDateOf(starts_at, TOWN_ZONE) >= '2027-07-19').toBe(true);
        expect(localDateOf(ends_at, TOWN_ZONE) <= '2027-08-31').toBe(true);
      }
    }
  });

  it('is taken to about three fifths, with a handful of full events that have a line', () => {
    const taken = eventsOf(summer?.id)
      .flatMap(({ id }) => registrationsAt(id))
      .filter(({ state }) => occupies(state))
      .reduce((sum, { seats }) => sum + seats, 0);
    expect(taken / places(summer?.id)).toBeGreaterThan(0.55);
    expect(taken / places(summer?.id)).toBeLessThan(0.65);
    const lines = eventsOf(summer?.id).filter(({ id }) =>
      registrationsAt(id).some(({ state }) => state === 'waiting'),
    );
    expect(lines.length).toBeGreaterThanOrEqual(6);
    expect(lines.length).toBeLessThanOrEqual(8);
  });

  it('keeps every child within the age of its events', () => {
    const children = new Map(town.child.map((child) => [child.id, child]));
    const events = new Map(town.event.map((event) => [event.id, event]));
    for (const { child_id, event_id } of town.registration) {
      const [first] = sessionsOf(event_id);
      const event = events.get(event_id);
      const child = children.get(child_id);
      if (!first || !event || !child) throw new Error('A registration points nowhere.');
      const firstDay = localDateOf(first.starts_at, TOWN_ZONE);
      const age = ageFor({ by: event.age_by }, child.birth_date, firstDay);
      expect(age).toBeGreaterThanOrEqual(event.age_min ?? 0);
      expect(age).toBeLessThanOrEqual(event.age_max ?? 99);
    }
  });

  it('never puts a child in two places at once', () => {
    const spans = town.registration
      .filter(({ state }) => occupies(state))
      .flatMap(({ child_id, event_id }) =>
        sessionsOf(event_id).map((session) => ({ child_id, ...session })),
      )
      .sort((one, other) => one.starts_at.getTime() - other.starts_at.getTime());
    const busyUntil = new Map<string, Date>();
    for (const { child_id, starts_at, ends_at } of spans) {
      expect(starts_at >= (busyUntil.get(child_id) ?? new Date(0))).toBe(true);
      busyUntil.set(child_id, ends_at);
    }
  });

  it('never gives away more places than there are, offers and buses included', () => {
    for (const quota of town.quota) {
      const events = new Set(
        town.event_quota.filter(({ quota_id }) => quota_id === quota.id).map((row) => row.event_id),
      );
      const counts = (row: { quota_id: string | null; event_id: string }): boolean =>
        quota.kind === 'shared' ? events.has(row.event_id) : row.quota_id === quota.id;
      const taken = town.registration.filter((row) => occupies(row.state) && counts(row));
      const offered = town.place_offer.filter(counts);
      const seats = [...taken, ...offered].reduce((sum, row) => sum + row.seats, 0);
      expect(seats).toBeLessThanOrEqual(quota.capacity);
    }
  });

  it('lets the demo family see a place, a line and an offer', () => {
    const household = familyOf(DEMO_FAMILY_EMAIL);
    const own = town.registration.filter(({ household_id }) => household_id === household);
    const offered = new Set(town.place_offer.map(({ registration_id }) => registration_id));
    expect(own.some(({ state }) => state === 'confirmed')).toBe(true);
    expect(own.some(({ id, state }) => state === 'waiting' && offered.has(id))).toBe(true);
    expect(own.some(({ id, state }) => state === 'waiting' && !offered.has(id))).toBe(true);
  });

  it('lets a family without e-mail in with its access code', () => {
    expect(isWellFormedAccessCode(DEMO_ACCESS_CODE)).toBe(true);
    const withCode = town.household.filter(({ access_code_hash }) => access_code_hash !== null);
    expect(withCode.map(({ access_code_hash }) => access_code_hash)).toEqual([
      `code-${DEMO_ACCESS_CODE.replaceAll('-', '')}`,
    ]);
  });

  it('gives the running season past days, days to come, a line, an offer and a cancelled event', () => {
    const states = new Set(
      eventsOf(running?.id).flatMap(({ id }) => registrationsAt(id).map(({ state }) => state)),
    );
    expect([...states].sort()).toEqual(['attended', 'cancelled', 'confirmed', 'missed', 'waiting']);
    expect(eventsOf(running?.id).filter(({ status }) => status === 'cancelled')).toHaveLength(1);
    expect(town.place_offer.map(({ channel }) => channel).sort()).toEqual([
      'mail',
      'mail',
      'phone',
    ]);
  });

  it('has a season in which about thirty families wish what suits their children', () => {
    const wishing = town.campaign.find(({ phase }) => phase === 'wishing');
    const events = eventsOf(wishing?.id);
    expect(events).toHaveLength(25);
    expect(new Set(town.wish_list.map(({ household_id }) => household_id)).size).toBeGreaterThan(
      25,
    );
    expect(new Set(town.wish_list.map(({ state }) => state))).toEqual(
      new Set(['draft', 'submitted']),
    );
    const ids = new Set(events.map(({ id }) => id));
    expect(town.wish.every(({ event_id }) => ids.has(event_id))).toBe(true);
  });

  it('works on any day of the year', () => {
    for (const today of ['2027-01-01', '2027-03-28', '2027-07-18', '2027-07-19', '2028-02-29']) {
      const built = aTown({ today });
      const [season] = built.campaign;
      expect(season?.starts_on.slice(0, 4)).toBe(today < '2027-07-19' ? '2027' : '2028');
      expect(built.place_offer).toHaveLength(3);
    }
  });
});
