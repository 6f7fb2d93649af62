import { weekdayOf, localDateOf, localTimeOf } from '@dabei/domain';
import { aTown } from '../testing/a-town';
import { TOWN_ZONE } from '../zone';
import { assumedShare } from './assumed-share';
import { eventsOfSummer } from './events-of-summer';
import { factOf } from './published-facts';
import { runningSeason } from './templates/running-season';
import { eventFacts } from './told-or-assumed';

const templates = [...eventsOfSummer, ...runningSeason];

describe('what the source tells of an event', () => {
  it.each(templates.map((template) => [template.fact, template] as const))(
    '%s keeps weekday, length, time, age, price and capacity',
    (_, template) => {
      const fact = factOf(template.fact);
      const facts = eventFacts(template);
      if (fact.date !== null) expect(facts.weekdayAt(0)).toBe(weekdayOf(fact.date));
      if (fact.time_from !== null) expect(facts.starts).toBe(fact.time_from);
      if (fact.time_to !== null) expect(facts.ends).toBe(fact.time_to);
      if (fact.age_from !== null) expect(facts.ageMin).toBe(fact.age_from);
      if (fact.age_to !== null) expect(facts.ageMax).toBe(fact.age_to);
      if (fact.price_eur !== null) expect(facts.priceCents).toBe(Math.round(fact.price_eur * 100));
      if (fact.capacity !== null && facts.capacity !== null) {
        expect(facts.capacity).toBe(fact.capacity);
      }
    },
  );

  it('marks a field as assumed exactly where neither column nor words tell it', () => {
    for (const template of templates) {
      const fact = factOf(template.fact);
      const { assumed } = eventFacts(template);
      const told = template.told ?? [];
      expect(assumed.includes('price')).toBe(fact.price_eur === null && !told.includes('price'));
      expect(assumed.includes('starts')).toBe(fact.time_from === null && !told.includes('starts'));
    }
  });

  it('holds for the rows as well: a Monday trip from 8 to 19 stays one', () => {
    const town = aTown();
    const trip = town.event.find(({ title }) => title === 'Fahrt Toverland');
    const [session] = town.session.filter(({ event_id }) => event_id === trip?.id);
    if (!session) throw new Error('The trip has no session.');
    expect(weekdayOf(localDateOf(session.starts_at, TOWN_ZONE))).toBe(1);
    expect(localTimeOf(session.starts_at, TOWN_ZONE)).toBe('08:00');
    expect(localTimeOf(session.ends_at, TOWN_ZONE)).toBe('19:00');
    expect(trip).toMatchObject({ price_cents: 2800, age_min: 10, age_max: 17 });
  });

  it('counts the share of what had to be assumed', () => {
    const share = assumedShare([
      { registration: 'with-us', assumed: ['price', 'age'] },
      { registration: 'open', assumed: ['place'] },
    ]);
    expect(share).toBeCloseTo(3 / 21);
  });
});

describe('the programme as families read it', () => {
  it('fits its card and speaks of every risk it has', () => {
    const town = aTown();
    for (const event of town.event) {
      expect(event.summary.length).toBeLessThanOrEqual(160);
      expect(event.description.split(/[.!?](?:\s|$)/).length - 1).toBeGreaterThanOrEqual(2);
      expect(event.slug).toMatch(/^[a-z0-9-]+$/);
      if (event.abroad_documents.length > 0) expect(event.custody).toBe('both');
      if (event.asks.includes('swim')) expect(event.swim_level_needed).not.toBeNull();
    }
  });
});
