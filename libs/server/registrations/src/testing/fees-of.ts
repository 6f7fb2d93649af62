import { balanceOf, type Balance, type JournalLine } from '@dabei/domain';
import { bookPayment, type MoneyAct } from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';
import { MarkRegistration } from '../desk/mark-registration';
import { billOf } from '../fees/bill-registration';
import { BillRegistrations } from '../fees/bill-registrations';
import { FollowBill } from '../fees/follow-bill';
import { anOrder, press } from './press';
import { staff } from './scene';
import type { RunningRegistrations } from './start-registrations';

/** The day on which fees are looked at. */
export const feesDay = '2027-06-01';

/** What happens to the fee of a place, and how its bill stands. */
export function feesOf(running: () => RunningRegistrations) {
  const sweep = () => running().app.get(BillRegistrations).run();
  const tick = async (id: string, paid: boolean) => {
    await running().app.get(MarkRegistration).paid(id, paid, staff);
    await follow();
  };
  /** As the worker does with what the outbox says. */
  const follow = async () => {
    const told = await running().database.rows<{ payload: Record<string, string> }>(
      "delete from outbox where kind = 'bill-booked' returning payload",
    );
    for (const { payload } of told)
      await running().app.get(FollowBill).handle('bill-booked', payload);
  };
  const aPlace = async (
    priceCents = 500,
    more: { campaignId?: string; household?: Household } = {},
  ) => {
    const { campaignId } = more;
    const event = await running().town.anEvent({
      capacity: 5,
      priceCents,
      // another day than the first place of the same child
      ...(campaignId === undefined
        ? {}
        : { campaignId, startsAt: '2027-07-21T08:00:00Z', endsAt: '2027-07-21T12:00:00Z' }),
    });
    const household = more.household ?? (await running().town.aHousehold());
    const order = anOrder(household, event.id, { channel: 'office' });
    const { results } = await press(running().app, order);
    return { id: results[0]?.registrationId ?? '', event, household };
  };
  type Household = Awaited<ReturnType<RunningRegistrations['town']['aHousehold']>>;
  const billId = async (registrationId: string): Promise<string> =>
    (await running().database.transact((em) => billOf(em, registrationId))) ?? '';
  const linesOf = async (bill: string) =>
    running().database.rows<JournalLine & { receipt: string | null }>(
      'select kind, cents, receipt from journal_line where bill_id = ? order by id',
      [bill],
    );
  const stands = async (registrationId: string): Promise<Balance> =>
    balanceOf(await linesOf(await billId(registrationId)));
  const markOf = (id: string) =>
    running().database.row<{ on: string | null; cents: number | null; receipt: string | null }>(
      'select paid_on::text as on, paid_cents as cents, receipt_number as receipt from registration where id = ?',
      [id],
    );
  /** As the office does on the page of the bill. */
  const book = async (bill: string, kind: MoneyAct, cents: number) => {
    const act = { billId: bill, kind, cents, method: 'cash' as const, reason: 'Probe' };
    await running().database.transact((em) =>
      bookPayment(em, { ...act, pressKey: randomUUID(), actorId: null }, feesDay),
    );
    await running().app.get(FollowBill).handle('bill-booked', { billId: bill });
  };

  return { sweep, tick, aPlace, billId, linesOf, stands, markOf, book };
}
