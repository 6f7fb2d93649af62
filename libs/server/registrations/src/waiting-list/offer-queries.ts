import type { OfferPage } from '@dabei/contracts';
import { Database, notFound, secretHash } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { overlappingPlaces } from './overlapping-places';

interface PageRow {
  state: OfferPage['state'];
  bundle_id: string;
  expires_at: string | null;
  title: string;
  place: string;
  names: string[];
  registration_ids: string[];
  amount: number;
  /** The family is protected: whoever holds the link learns neither place nor time. */
  hidden: boolean;
  sessions: OfferPage['sessions'];
}

@Injectable()
export class OfferQueries {
  constructor(private readonly database: Database) {}

  /** What the page behind an offer's link shows; an unknown link does not exist. */
  async page(token: string): Promise<OfferPage> {
    const row = await this.database.row<PageRow>(
      `select o.state, o.bundle_id, to_json(o.expires_at)#>>'{}' as expires_at, e.title, e.place,
         (select json_agg(c.first_name order by c.birth_date) from place_offer b
            join registration r on r.id = b.registration_id join child c on c.id = r.child_id
            where b.bundle_id = o.bundle_id) as names,
         (select json_agg(b.registration_id) from place_offer b
            where b.bundle_id = o.bundle_id) as registration_ids,
         (select sum(r.amount_cents)::int from place_offer b join registration r on r.id = b.registration_id
            where b.bundle_id = o.bundle_id) as amount,
         (select json_agg(json_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at,
            'allDay', s.all_day) order by s.starts_at) from session s where s.event_id = e.id) as sessions,
         (select h.protected from registration r join household h on h.id = r.household_id
            where r.id = o.registration_id) as hidden
       from place_offer o join event e on e.id = o.event_id where o.token_hash = ?`,
      [secretHash(token)],
    );
    if (row === null) throw notFound();
    return {
      state: row.state,
      childFirstName: new Intl.ListFormat('de', { type: 'conjunction' }).format(row.names),
      eventTitle: row.title,
      place: row.hidden ? '' : row.place,
      sessions: row.hidden ? [] : row.sessions,
      expiresAt: row.expires_at,
      amountCents: row.amount,
      overlapsWith: row.state === 'open' ? await this.overlaps(row) : [],
    };
  }

  async idOfToken(token: string): Promise<string> {
    const row = await this.database.row<{ id: string }>(
      'select id from place_offer where token_hash = ?',
      [secretHash(token)],
    );
    if (row === null) throw notFound();
    return row.id;
  }

  async idOfOwn(offerId: string, householdId: string): Promise<string> {
    const row = await this.database.row<{ id: string }>(
      `select o.id from place_offer o join registration r on r.id = o.registration_id
       where o.id = ? and r.household_id = ?`,
      [offerId, householdId],
    );
    if (row === null) throw notFound();
    return row.id;
  }

  private async overlaps({ registration_ids }: PageRow): Promise<string[]> {
    const places = await this.database.transact((em) =>
      Promise.all(registration_ids.map((id) => overlappingPlaces(em, id))),
    );
    return [...new Set(places.flat().flatMap(({ title, foreign }) => (foreign ? [] : [title])))];
  }
}
