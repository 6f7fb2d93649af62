import { addDays, campaignKey, creditorReference, dueOn, priceOf, sumCents } from '@dabei/domain';
import { sealPayer, type Sealer } from '@dabei/server/platform';
import { translatorFor } from '@dabei/words';
import { type Dice } from '../seeded-dice';
import { tariffOf, type SeededBooking } from './booking-rows';
import { type SeededMarket } from './market-list';

interface BillPlan {
  marketId: string;
  market: SeededMarket;
  heldOn: string;
  bookings: readonly SeededBooking[];
  /** The number of the first bill. */
  first: number;
  dice: Dice;
  sealer: Sealer;
}

const PAYER_YEARS = 10;

/** Nine of ten have paid, by transfer or at the counter; three say that it is difficult. */
export async function billRows(plan: BillPlan) {
  const { t } = await translatorFor('de', 'market');
  const billed = plan.bookings.flatMap((booking, at) => {
    const positions = priceOf(
      {
        zone: booking.pitches[0]?.zone ?? plan.market.zone,
        pitches: booking.pitches.map(({ width_cm, depth_cm }) => ({
          widthCm: width_cm,
          depthCm: depth_cm,
        })),
        tablesHired: booking.tables,
        vehicleCm: null,
        reduced: booking.reduced,
        onTheSpot: false,
      },
      tariffOf(plan.market),
    );
    if (positions.length === 0) return [];
    return [{ booking, positions, id: plan.dice.string.uuid(), running: plan.first + at, at }];
  });
  const numbers = ({ booking }: (typeof billed)[number]): string =>
    booking.pitches.map(({ number }) => number).join(', ');
  return {
    bills: billed.map(({ booking, id, running, at }) => {
      const { sealed, keyId } = sealPayer(plan.sealer, {
        name: booking.person.name,
        address: null,
      });
      const due = dueOn(booking.takenOn, plan.heldOn);
      return {
        id,
        reference: creditorReference(
          campaignKey(plan.market.title, Number(plan.heldOn.slice(0, 4))),
          running,
        ),
        group_type: 'market',
        group_id: plan.marketId,
        seller_id: booking.sellerId,
        title: plan.market.title,
        sealed: `\\x${sealed.toString('hex')}`,
        key_id: keyId,
        due_on: due,
        difficult_at: at % 40 === 9 ? `${addDays(booking.takenOn, 1)}T10:00:00Z` : null,
        made_on: booking.takenOn,
        payer_until: `${String(Number(booking.takenOn.slice(0, 4)) + PAYER_YEARS)}-12-31`,
        version: 1,
      };
    }),
    charges: billed.map((one) => ({
      billId: one.id,
      bookingId: one.booking.id,
      cents: sumCents(one.positions.map(({ cents }) => cents)),
      day: one.booking.takenOn,
      paid: one.at % 10 !== 9,
      method: one.at % 3 === 0 ? 'cash' : 'transfer',
      chargeKey: plan.dice.string.uuid(),
      payKey: plan.dice.string.uuid(),
      positions: one.positions.map(({ kind, code, quantity, cents, vat }) => ({
        kind,
        quantity,
        cents,
        vat,
        words: t(`market.bill.${code}`, {
          numbers: numbers(one),
          count: one.booking.pitches.length,
        }),
      })),
    })),
  };
}

export type SeededCharge = Awaited<ReturnType<typeof billRows>>['charges'][number];
