import { instantAt, type BookingState } from '@dabei/domain';
import { billToken, bookingToken } from '@dabei/server/platform';
import { clockSpan, clockText, dayText, listText, moneyText, townZone } from '@dabei/words';
import type { CalendarEntry } from '../calendar/calendar-entry';
import type { Button, EventBlock } from './mail-body';
import type { MailReader } from './mail-declaration';
import { webAddress, type MailFrame } from './mail-frame';
import { ownRegistrations } from './phrases';

/** A booking as its seller's mail may tell of it. Local days and times. */
export interface MarketFacts {
  bookingId: string;
  market: {
    slug: string;
    title: string;
    place: string;
    heldOn: string;
    opensAt: string;
    closesAt: string;
    releaseAt: string;
    calledOffWords: string;
    /** The line has its order: sellers choose themselves, or were drawn; otherwise the office or a draw gives. */
    choosing: boolean;
  };
  state: BookingState;
  /** Of a protected family: neither place nor time nor pitch in any mail, and nothing in a calendar. */
  hidden: boolean;
  numbers: readonly string[];
  wanted: number;
  setUpAt: string | null;
  priceCents: number;
  ahead: number;
  version: number;
  since: Date;
  holdUntil: Date | null;
  offerUntil: Date | null;
  token: string;
  /** Secret of its bill, while something is owed. */
  bill: string | null;
}

interface Row extends Omit<MarketFacts, 'market' | 'since' | 'holdUntil' | 'offerUntil' | 'token'> {
  market: MarketFacts['market'];
  since: string;
  holdUntil: string | null;
  offerUntil: string | null;
}

/** null: the booking is gone, and so is everything there was to tell. */
export async function marketFacts(
  { database, sealer }: Pick<MailReader, 'database' | 'sealer'>,
  bookingId: string,
): Promise<MarketFacts | null> {
  const row = await database.row<Row>(
    `select b.id as "bookingId", b.state, coalesce(h.protected, false) as hidden, b.pitches_wanted as wanted, to_char(b.set_up_at, 'HH24:MI') as "setUpAt",
       b.price_cents as "priceCents", b.version, to_json(b.created_at)#>>'{}' as since,
       to_json(b.hold_until)#>>'{}' as "holdUntil", to_json(b.offer_until)#>>'{}' as "offerUntil",
       (select count(*)::int from pitch_booking o where o.market_id = b.market_id and o.zone = b.zone
          and o.state in ('queued', 'waiting') and o.rank < b.rank) as ahead,
       coalesce((select array_agg(p.number order by length(p.number), p.number)
         from pitch_taken t join pitch p on p.id = t.pitch_id where t.booking_id = b.id), '{}') as numbers,
       (select p.bill_id from bill_position p join bill_sums s on s.bill_id = p.bill_id
         where p.subject_type = 'pitch-booking' and p.subject_id = b.id and s.open_cents > 0
         order by p.id desc limit 1) as bill,
       json_build_object('slug', m.slug, 'title', m.title, 'place', m.place, 'heldOn', m.held_on::text,
         'opensAt', to_char(m.opens_at, 'HH24:MI'), 'closesAt', to_char(m.closes_at, 'HH24:MI'),
         'releaseAt', to_char(m.release_at, 'HH24:MI'), 'calledOffWords', coalesce(m.called_off_words, ''),
         'choosing', m.allocation = 'choose' or exists (select 1 from market_draw d
           where d.market_id = m.id and d.drawn_at is not null)) as market
     from pitch_booking b join market m on m.id = b.market_id and m.phase <> 'erased'
       join seller s on s.id = b.seller_id left join household h on h.id = s.household_id where b.id = ?`,
    [bookingId],
  );
  if (row === null) return null;
  return {
    ...row,
    since: new Date(row.since),
    holdUntil: row.holdUntil === null ? null : new Date(row.holdUntil),
    offerUntil: row.offerUntil === null ? null : new Date(row.offerUntil),
    token: bookingToken(sealer, row.bookingId),
    bill: row.bill === null ? null : billToken(sealer, row.bill),
  };
}

/** What sentences about a booking are filled with. */
export const saidOf = (
  { numbers, market, wanted, ahead }: MarketFacts,
  { voice: { language } }: MailFrame,
) => ({
  count: numbers.length,
  numbers: listText([...numbers], language),
  title: market.title,
  wanted,
  ahead,
});

/** When, where, which pitch, when to set up and what it costs. */
export function marketBlock(facts: MarketFacts, frame: MailFrame): EventBlock {
  const { market, setUpAt, priceCents, numbers } = facts;
  const { voice } = frame;
  const { t, language } = voice;
  if (facts.hidden)
    return {
      title: market.title,
      facts: [{ label: t('mail.label.when-where'), lines: [t('mail.label.hidden')] }],
    };
  const said = saidOf(facts, frame);
  const certain = facts.state === 'confirmed' && numbers.length > 0;
  return {
    title: market.title,
    facts: [
      {
        label: t('mail.market.label.when'),
        lines: [
          dayText(market.heldOn, language, 'long'),
          clockSpan(market.opensAt, market.closesAt, voice),
        ],
      },
      { label: t('mail.market.label.where'), lines: [market.place] },
      ...(numbers.length === 0
        ? []
        : [{ label: t('mail.market.label.pitch', said), lines: [said.numbers] }]),
      ...(certain && setUpAt !== null
        ? [
            {
              label: t('mail.market.label.set-up'),
              lines: [t('mail.market.set-up', { time: clockText(setUpAt, voice) })],
            },
          ]
        : []),
      ...(certain && priceCents > 0
        ? [{ label: t('mail.market.label.costs'), lines: [moneyText(priceCents, language)] }]
        : []),
    ],
  };
}

/** What a sentence that names pitch or day is called for a protected family. */
export const discreet = ({ hidden }: MarketFacts, key: string): string =>
  hidden ? `${key}-hidden` : key;

/** The page of the booking, for a protected family behind its sign-in; opening it changes nothing. */
export const ownPage = ({ token, hidden }: MarketFacts, frame: MailFrame, label: string): Button =>
  hidden
    ? ownRegistrations(frame)
    : { label: frame.voice.t(label), href: webAddress(frame, `stand/${token}`) };

/** Its bill, while something is owed. It names the pitch, so a protected family finds it behind its sign-in. */
export const ownBill = ({ bill, hidden }: MarketFacts, frame: MailFrame): Button[] =>
  bill === null || hidden
    ? []
    : [
        {
          label: frame.voice.t('mail.market.button-bill'),
          href: webAddress(frame, `beitrag/${bill}`),
        },
      ];

/** From setting up until the market closes; one that ended is shown as cancelled. */
export function marketDay(facts: MarketFacts, host: string): CalendarEntry[] {
  const { market, bookingId, numbers, setUpAt, version, since, state } = facts;
  if (facts.hidden) return [];
  const over = state !== 'confirmed' && state !== 'arrived';
  return [
    {
      uid: `pitch-${bookingId}@${host}`,
      startsAt: instantAt(market.heldOn, setUpAt ?? market.opensAt, townZone),
      endsAt: instantAt(market.heldOn, market.closesAt, townZone),
      allDay: false,
      summary: [market.title, numbers.join(', ')].filter((text) => text !== '').join(': '),
      description: '',
      place: market.place,
      url: '',
      sequence: version,
      changedAt: since,
      status: over || market.calledOffWords !== '' ? 'cancelled' : 'confirmed',
    },
  ];
}
