import {
  changeBill,
  creditBill,
  importPayment,
  newestBillWith,
  payerOfHousehold,
  rowsIn,
  writeBill,
  type Sealer,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** What a place costs while it is one; nothing for a place that ended or is not confirmed, unless it was paid. */
export const dueForPlace = `
  case when r.state in ('confirmed', 'attended', 'missed')
    or (r.paid_on is not null and r.state in ('held', 'queued', 'waiting')) then r.amount_cents else 0 end`;

interface BilledPlace {
  householdId: string;
  campaignId: string;
  campaign: string;
  event: string;
  firstDay: string | null;
  cents: number;
  paidOn: string | null;
  paidCents: number | null;
  receipt: string | null;
}

const subjectOf = (id: string) => ({ type: 'registration', id });

/**
 * Brings the family's bill to what the place costs now; nothing happens where it is that. What was marked as paid before
 * there were bills is booked with its own receipt. Under the lock of the event's places; the id of the bill or null.
 */
export async function billRegistration(
  em: EntityManager,
  sealer: Sealer,
  registrationId: string,
  { today, townZone }: { today: string; townZone: string },
): Promise<string | null> {
  const [place] = await rowsIn<BilledPlace>(
    em,
    `select r.household_id as "householdId", e.campaign_id as "campaignId", c.title as campaign, e.title as event,
       (select (min(s.starts_at) at time zone ?)::date::text from session s where s.event_id = e.id) as "firstDay",
       ${dueForPlace} as cents, r.paid_on::text as "paidOn", r.paid_cents as "paidCents",
       r.receipt_number as receipt
     from registration r join event e on e.id = r.event_id join campaign c on c.id = e.campaign_id
     where r.id = ?`,
    [townZone, registrationId],
  );
  if (place === undefined) return null;
  const before = await billOf(em, registrationId);
  const subject = subjectOf(registrationId);
  const order = async (cents: number) => ({
    group: { type: 'campaign', id: place.campaignId },
    payer: { householdId: place.householdId },
    sealedPayer: await payerOfHousehold(em, sealer, place.householdId),
    title: place.campaign,
    heldOn: place.firstDay,
    subject,
    reason: 'Preis geändert',
    positions: [
      { kind: 'fee' as const, words: place.event, quantity: 1, cents, vat: 'none' as const },
    ],
  });
  const { cents } = place;
  // later a mark follows the journal and never writes it
  const paid = before === null ? await paidUnbooked(em, place) : null;
  if (cents > 0) await changeBill(em, await order(cents), today);
  // what was paid then for a place that costs nothing now can be given back
  else if (paid !== null) await writeBill(em, await order(paid.cents), today);
  const billId = await billOf(em, registrationId);
  if (billId !== null && paid !== null)
    await importPayment(em, { billId, ...paid, subjectId: registrationId });
  if (cents === 0) await creditBill(em, { subject, reason: 'Platz beendet' }, today);
  return billId;
}

/** What was marked as paid before there were bills; null: nothing, or its receipt is booked. */
async function paidUnbooked(
  em: EntityManager,
  { paidOn, paidCents, receipt }: BilledPlace,
): Promise<{ cents: number; receipt: string; paidOn: string } | null> {
  if (paidOn === null || paidCents === null || paidCents <= 0 || receipt === null) return null;
  const known = await rowsIn(em, 'select 1 from journal_line where receipt = ?', [receipt]);
  return known.length > 0 ? null : { cents: paidCents, receipt, paidOn };
}

/** The bill a place stands on. */
export const billOf = (em: EntityManager, registrationId: string): Promise<string | null> =>
  newestBillWith(em, subjectOf(registrationId));
