import published from '../data/published-facts.json' with { type: 'json' };

/** One published activity as its source tells it; null: the source does not say it. */
export interface PublishedFact {
  id: string;
  town: string | null;
  title: string;
  kind: string;
  age_from: number | null;
  age_to: number | null;
  date: string | null;
  date_to: string | null;
  weekday: string | null;
  time_from: string | null;
  time_to: string | null;
  place: string | null;
  price_eur: number | null;
  capacity: number | null;
  organiser_kind: string | null;
  registration: string | null;
  source: string;
}

const activities: readonly PublishedFact[] = published.activities;
const byId = new Map(activities.map((fact) => [fact.id, fact]));

/** The published activity with this id; an unknown id is a mistake in a template. */
export function factOf(id: string): PublishedFact {
  const fact = byId.get(id);
  if (fact === undefined) throw new Error(`There is no published fact ${id}.`);
  return fact;
}
