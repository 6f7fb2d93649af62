import { instantAt, minutesAfter } from '@dabei/domain';
import { numberToken } from '@dabei/server/platform';
import { townZone } from '@dabei/words';
import type { CalendarEntry } from '../calendar/calendar-entry';
import type { Button } from './mail-body';
import type { MailReader } from './mail-declaration';
import { webAddress, type MailFrame } from './mail-frame';
import { ownRegistrations } from './phrases';
import type { TicketFacts } from './ticket-facts';

/** A seller number of a Kleiderbörse as its mails may name it. */
export interface NumberFacts {
  numberId: string;
  state: string;
  /** Of a protected family: neither place nor time in any mail, and nothing in a calendar. */
  hidden: boolean;
  number: number | null;
  ahead: number;
  offerUntil: Date | null;
  intakeAt: Date | null;
  intakeMinutes: number;
  /** Before a draw nobody stands before anybody. */
  byLot: boolean;
  /** Its random name in a draw that was sealed. */
  ticket: TicketFacts | null;
  since: Date;
  token: string;
  market: {
    title: string;
    place: string;
    /** 'YYYY-MM-DD' */
    heldOn: string;
    /** 'HH:MM' */
    opensAt: string;
    closesAt: string;
  };
}

interface Row extends Omit<NumberFacts, 'offerUntil' | 'intakeAt' | 'since' | 'token' | 'market'> {
  offerUntil: string | null;
  intakeAt: string | null;
  since: string;
  title: string;
  place: string;
  heldOn: string;
  opensAt: string;
  closesAt: string;
}

const instantOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** What is true now of a number; null when its market is gone. */
export async function numberFacts(
  { database, sealer }: Pick<MailReader, 'database' | 'sealer'>,
  numberId: string,
): Promise<NumberFacts | null> {
  const row = await database.row<Row>(
    `select n.id as "numberId", n.state, coalesce(h.protected, false) as hidden, n.number, to_json(n.offer_until)#>>'{}' as "offerUntil",
       to_json(n.intake_at)#>>'{}' as "intakeAt", c.intake_minutes as "intakeMinutes",
       m.allocation <> 'choose' and d.drawn_at is null as "byLot",
       case when l.nonce is null then null else json_build_object('nonce', l.nonce, 'source', d.source,
         'drawnOn', d.drawn_on::text, 'of', jsonb_array_length(d.frozen -> 'parties')) end as ticket, to_json(n.created_at)#>>'{}' as since,
       (select count(*)::int from seller_number o where o.market_id = n.market_id
          and o.state in ('waiting', 'queued') and o.rank < n.rank) as ahead,
       m.title, m.place, m.held_on::text as "heldOn", to_char(m.opens_at, 'HH24:MI') as "opensAt",
       to_char(m.closes_at, 'HH24:MI') as "closesAt"
     from seller_number n join market m on m.id = n.market_id join commission_rule c on c.market_id = m.id
       join seller s on s.id = n.seller_id left join household h on h.id = s.household_id
       left join market_draw d on d.market_id = m.id left join market_lot l on l.number_id = n.id
     where n.id = ? and m.phase <> 'erased'`,
    [numberId],
  );
  if (row === null) return null;
  const { title, place, heldOn, opensAt, closesAt, ...rest } = row;
  return {
    ...rest,
    offerUntil: instantOf(row.offerUntil),
    intakeAt: instantOf(row.intakeAt),
    since: new Date(row.since),
    token: numberToken(sealer, numberId),
    market: { title, place, heldOn, opensAt, closesAt },
  };
}

/** The page of the number, for a protected family behind its sign-in; opening it changes nothing. */
export const numberPage = (
  { token, hidden }: Pick<NumberFacts, 'token' | 'hidden'>,
  frame: MailFrame,
  label: string,
): Button =>
  hidden
    ? ownRegistrations(frame)
    : { label: frame.voice.t(label), href: webAddress(frame, `kleiderboerse/nummer/${token}`) };

/** The day of the market, and the time to hand in where there is one. */
export function numberDays(
  { numberId, hidden, number, intakeAt, intakeMinutes, since, market }: NumberFacts,
  host: string,
): CalendarEntry[] {
  if (number === null || hidden) return [];
  const same = {
    allDay: false,
    description: `Nr. ${String(number)}`,
    place: market.place,
    url: '',
    changedAt: since,
    status: 'confirmed' as const,
  };
  const day = {
    ...same,
    uid: `seller-number-${numberId}@${host}`,
    startsAt: instantAt(market.heldOn, market.opensAt, townZone),
    endsAt: instantAt(market.heldOn, market.closesAt, townZone),
    summary: market.title,
    sequence: 0,
  };
  if (intakeAt === null) return [day];
  const intake = {
    ...same,
    uid: `seller-number-intake-${numberId}@${host}`,
    startsAt: intakeAt,
    endsAt: minutesAfter(intakeAt, intakeMinutes),
    summary: `${market.title}: Abgabe`,
    // a later time is a later edition
    sequence: Math.floor(intakeAt.getTime() / 60_000) % 1_000_000,
  };
  return [day, intake];
}
