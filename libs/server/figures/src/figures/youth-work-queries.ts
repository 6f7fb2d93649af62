import { youthWorkSexes, type CountedTable, type YouthWorkOffer } from '@dabei/contracts';
import { ageBandOf, ageBands, offerKindOf, suppressSmallRows } from '@dabei/domain';
import { CONFIG, Database, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { FiguresCampaign } from './figures-campaigns';
import type { OffersCounted } from './offer-queries';

interface Person {
  eventId: string;
  sex: (typeof youthWorkSexes)[number];
  age: number;
  count: number;
}
interface Frame {
  id: string;
  days: number;
  carriers: number;
}

/** Children with a place or who were there, each as often as it took part. */
const people = `
  select r.event_id as "eventId", coalesce(a.sex, 'none') as sex,
    extract(year from age(?::date, c.birth_date))::int as age, count(*)::int as count
  from event e join registration r on r.event_id = e.id and r.state in ('confirmed', 'attended')
    join child c on c.id = r.child_id
    left join statistics_answer a on a.campaign_id = e.campaign_id and a.child_id = c.id
  where e.campaign_id = ? and e.status = 'published' and e.registration = 'with-us'
  group by 1, 2, 3`;

const frames = `
  select e.id, coalesce(s.days, 0)::int as days, (coalesce(k.carriers, 0) + e.companions_forgotten)::int as carriers
  from event e
  left join (
    select s.event_id, count(distinct day) as days from session s join event e on e.id = s.event_id,
      generate_series((s.starts_at at time zone ?)::date, (s.ends_at at time zone ?)::date, '1 day') as day
    where e.campaign_id = ? group by 1) s on s.event_id = e.id
  left join (select event_id, count(*) as carriers from companion group by 1) k on k.event_id = e.id
  where e.campaign_id = ? and e.status = 'published' and e.registration = 'with-us'`;

/** What the statistics of child and youth work ask of each offer, from which nobody can be recognised. */
@Injectable()
export class YouthWorkQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** @param reached the children of the whole campaign, by age and sex: what it hides stays hidden here */
  async of(
    { id, startsOn }: FiguresCampaign,
    { offers, hidden }: OffersCounted,
    reached: CountedTable,
  ): Promise<YouthWorkOffer[]> {
    const { townZone } = this.config;
    const [rows, known] = await Promise.all([
      this.database.rows<Person>(people, [startsOn, id]),
      this.database.rows<Frame>(frames, [townZone, townZone, id, id]),
    ]);
    const persons = new Map<string, Person[]>();
    for (const row of rows) persons.set(row.eventId, [...(persons.get(row.eventId) ?? []), row]);
    const byEvent = new Map(known.map((frame) => [frame.id, frame]));
    const of = (offer: string): Person[] => persons.get(offer) ?? [];
    const closed = new Set(offers.flatMap((offer, at) => (hidden.has(offer.id) ? [at] : [])));
    const shown = (
      codes: readonly string[],
      codeOf: (person: Person) => string,
      columns: ReadonlySet<number>,
    ) =>
      suppressSmallRows(
        offers.map((offer) => countsBy(of(offer.id), codes, codeOf)),
        { rows: closed, columns },
      );
    const bySex = shown(youthWorkSexes, ({ sex }) => sex, hiddenSexes(reached));
    const byAge = shown(ageBands, ({ age }) => ageBandOf(age), hiddenBands(reached));
    return offers.map(({ id: offerId, title, organiser, hours }, at) => {
      const { days = 0, carriers = 0 } = byEvent.get(offerId) ?? {};
      return {
        id: offerId,
        title,
        organiser,
        kind: offerKindOf(days),
        days,
        hours,
        participants: closed.has(at) ? null : sumOf(of(offerId)),
        bySex: bySex[at] ?? [],
        byAge: byAge[at] ?? [],
        carriers: carriers === 0 ? null : carriers,
      };
    });
  }
}

/** The same without anybody: only what an offer was. */
export const withoutPeople = (offer: YouthWorkOffer): YouthWorkOffer => ({
  ...offer,
  participants: null,
  bySex: offer.bySex.map(() => null),
  byAge: offer.byAge.map(() => null),
});

const sumOf = (rows: readonly Person[]): number => rows.reduce((sum, { count }) => sum + count, 0);

const countsBy = (
  rows: readonly Person[],
  codes: readonly string[],
  codeOf: (person: Person) => string,
): number[] => codes.map((code) => sumOf(rows.filter((row) => codeOf(row) === code)));

/** Where nobody was asked there is one column, and nothing to hide in it. */
const hiddenSexes = ({ columns, columnTotals }: CountedTable): ReadonlySet<number> =>
  new Set(
    youthWorkSexes.flatMap((sex, at) => (columnTotals[columns.indexOf(sex)] === null ? [at] : [])),
  );

const hiddenBands = ({ rowTotals }: CountedTable): ReadonlySet<number> =>
  new Set([...rowTotals.keys()].filter((at) => rowTotals[at] === null));
