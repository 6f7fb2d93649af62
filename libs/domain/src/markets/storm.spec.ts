import fc from 'fast-check';
import { numberStates } from '../commission/number-state';
import { bookingStates } from './booking-state';
import { stormConsequences, stormStanding, stormTellsFrom, type StormParty } from './storm';

const party = (id: string, state: StormParty['state'], more: Partial<StormParty> = {}) => ({
  id,
  state,
  sellerKey: id,
  hasEmail: true,
  ...more,
});
const sent = (parties: StormParty[]) => stormConsequences(parties, []);

describe('a market that is called off', () => {
  it('tells everybody who has or wants a pitch; whose code was never typed hears nothing', () => {
    const { byMail, ending, staying, missed, unproven } = sent(
      bookingStates.map((state) => party(state, state)),
    );
    expect(byMail).toEqual(['confirmed', 'waiting', 'offered', 'arrived', 'released']);
    expect(ending).toEqual(['confirmed', 'waiting', 'offered']);
    expect(staying).toEqual(['arrived']);
    // who did not come to a market that was called off the same morning owes nothing either
    expect(missed).toEqual(['released']);
    expect(unproven).toEqual(['held', 'queued']);
  });

  it('does the same for the numbers of a Kleiderbörse; who was paid out is done with it', () => {
    const { byMail, staying } = sent(numberStates.map((state) => party(state, state)));
    expect(byMail).toEqual(['confirmed', 'waiting', 'offered', 'brought']);
    expect(staying).toEqual(['brought']);
    expect(stormStanding('settled')).toBe('over');
  });

  it('is one message for a seller with two bookings, and a call for who left no address', () => {
    const two = sent([
      party('first', 'confirmed', { sellerKey: 'kim' }),
      party('second', 'waiting', { sellerKey: 'kim' }),
      party('phone', 'confirmed', { hasEmail: false }),
    ]);
    expect([two.byMail, two.byPhone]).toEqual([['first'], ['phone']]);
    expect(two.ending).toEqual(['first', 'second', 'phone']);
  });

  it('gives back what was paid and asks for nothing more', () => {
    const storm = stormConsequences(
      [party('one', 'confirmed')],
      [
        { billId: 'paid', chargedCents: 1400, billedCents: 1400, moneyCents: 1400 },
        { billId: 'partly', chargedCents: 1400, billedCents: 1400, moneyCents: 400 },
        { billId: 'unpaid', chargedCents: 1400, billedCents: 1400, moneyCents: 0 },
        // the fee of a pitch that was cancelled too late stays
        { billId: 'cancelled too', chargedCents: 500, billedCents: 1400, moneyCents: 1400 },
      ],
    );
    expect(storm.refunds).toEqual([
      { billId: 'paid', cents: 1400 },
      { billId: 'partly', cents: 400 },
      { billId: 'cancelled too', cents: 500 },
    ]);
    expect([storm.creditedCents, storm.refundedCents]).toEqual([4700, 2300]);
  });

  it('never gives back more than came in, nor leaves somebody owing', () => {
    const anyBill = fc
      .record({
        billId: fc.uuid(),
        chargedCents: fc.nat(5000),
        rest: fc.nat(5000),
        moneyCents: fc.nat(9000),
      })
      .map(({ rest, ...bill }) => ({ ...bill, billedCents: bill.chargedCents + rest }));
    fc.assert(
      fc.property(anyBill, (bill) => {
        const { credits, refunds } = stormConsequences([], [bill]);
        const billed = bill.billedCents - (credits[0]?.cents ?? 0);
        const money = bill.moneyCents - (refunds[0]?.cents ?? 0);
        expect(billed).toBe(bill.billedCents - bill.chargedCents);
        expect(money).toBeLessThanOrEqual(billed);
        expect(money).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('leaves two minutes to mend the sentence', () => {
    expect(stormTellsFrom(new Date('2027-05-08T04:30:00Z'))).toEqual(
      new Date('2027-05-08T04:32:00Z'),
    );
  });
});
