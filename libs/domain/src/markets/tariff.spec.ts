import fc from 'fast-check';
import { billTotal } from '../money/bill-total';
import { priceOf, tariffCodes, type PricedBooking, type Tariff, type TariffLine } from './tariff';

const line = (changes: Partial<TariffLine> = {}): TariffLine => ({
  code: 'per-metre',
  zone: 'private',
  cents: 300,
  reducedCents: null,
  onTheSpotCents: null,
  vat: 'none',
  ...changes,
});
const aTariff = (lines: TariffLine[], changes: Partial<Tariff> = {}): Tariff => ({
  lines,
  metres: 'started',
  depositCents: 0,
  ...changes,
});
const aBooking = (changes: Partial<PricedBooking> = {}): PricedBooking => ({
  zone: 'private',
  pitches: [{ widthCm: 250, depthCm: 200 }],
  tablesHired: 0,
  vehicleCm: null,
  reduced: false,
  onTheSpot: false,
  ...changes,
});
const total = (booking: PricedBooking, tariff: Tariff): number =>
  billTotal(priceOf(booking, tariff)).totalCents;

describe('what a pitch costs', () => {
  it('is nothing at all on a Kinderflohmarkt, so there is no bill', () => {
    expect(priceOf(aBooking(), aTariff([]))).toEqual([]);
    expect(priceOf(aBooking(), aTariff([line({ cents: 0 })]))).toEqual([]);
  });

  it('is per metre, a begun one whole or to the centimetre', () => {
    expect(priceOf(aBooking(), aTariff([line()]))).toEqual([
      { kind: 'fee', code: 'per-metre', quantity: 3, cents: 900, vat: 'none' },
    ]);
    expect(priceOf(aBooking(), aTariff([line()], { metres: 'exact' }))).toEqual([
      { kind: 'fee', code: 'per-metre', quantity: 2.5, cents: 750, vat: 'none' },
    ]);
  });

  it('rounds half a cent up, also where floating point would not', () => {
    const short = aBooking({ pitches: [{ widthCm: 70, depthCm: 200 }] });
    expect(total(short, aTariff([line({ cents: 45 })], { metres: 'exact' }))).toBe(32);
  });

  it('counts the metres of two pitches together, not each begun one', () => {
    const two = aBooking({
      pitches: [
        { widthCm: 250, depthCm: 200 },
        { widthCm: 250, depthCm: 200 },
      ],
    });
    expect(total(two, aTariff([line()]))).toBe(1500);
  });

  it('takes a vehicle at its length where it is longer', () => {
    expect(total(aBooking({ vehicleCm: 410 }), aTariff([line()]))).toBe(1500);
    expect(total(aBooking({ vehicleCm: 200 }), aTariff([line()]))).toBe(900);
  });

  it('is 21.60 € for three by two metres at 3.60 € per square metre (Hückeswagen)', () => {
    const booking = aBooking({ pitches: [{ widthCm: 300, depthCm: 200 }] });
    expect(total(booking, aTariff([line({ code: 'per-square-metre', cents: 360 })]))).toBe(2160);
  });

  it('adds tables, a vehicle and the deposit, which stands apart and last', () => {
    const tariff = aTariff(
      [
        line({ code: 'vehicle', cents: 200 }),
        line({ code: 'table-hire', cents: 400, vat: '19' }),
        line({ code: 'per-pitch', cents: 1000 }),
      ],
      { depositCents: 500 },
    );
    expect(priceOf(aBooking({ tablesHired: 2, vehicleCm: 300 }), tariff)).toEqual([
      { kind: 'fee', code: 'per-pitch', quantity: 1, cents: 1000, vat: 'none' },
      { kind: 'fee', code: 'table-hire', quantity: 2, cents: 800, vat: '19' },
      { kind: 'fee', code: 'vehicle', quantity: 1, cents: 200, vat: 'none' },
      { kind: 'deposit', code: 'deposit', quantity: 1, cents: 500, vat: 'none' },
    ]);
  });

  it('is the price of its zone', () => {
    const tariff = aTariff([line(), line({ zone: 'commercial', cents: 1300 })]);
    expect(total(aBooking({ zone: 'commercial' }), tariff)).toBe(3900);
    expect(total(aBooking({ zone: 'children' }), tariff)).toBe(0);
  });

  it('is 5 € a metre before and 7 € on the day (Witten), the reduced one if that is cheaper', () => {
    const tariff = aTariff([line({ cents: 500, onTheSpotCents: 700, reducedCents: 600 })]);
    expect(total(aBooking(), tariff)).toBe(1500);
    expect(total(aBooking({ onTheSpot: true }), tariff)).toBe(2100);
    expect(total(aBooking({ onTheSpot: true, reduced: true }), tariff)).toBe(1800);
    expect(total(aBooking({ reduced: true }), tariff)).toBe(1500);
  });

  it('asks no deposit of somebody who has no pitch yet', () => {
    expect(priceOf(aBooking({ pitches: [] }), aTariff([line()], { depositCents: 500 }))).toEqual(
      [],
    );
  });

  const aPitch = fc.record({
    widthCm: fc.integer({ min: 50, max: 3000 }),
    depthCm: fc.integer({ min: 50, max: 3000 }),
  });
  const anyBooking = fc.record({
    zone: fc.constantFrom('children' as const, 'private' as const, 'commercial' as const),
    pitches: fc.array(aPitch, { maxLength: 4 }),
    tablesHired: fc.nat(5),
    vehicleCm: fc.option(fc.integer({ min: 100, max: 2000 })),
    reduced: fc.boolean(),
    onTheSpot: fc.boolean(),
  });
  const anyTariff = fc.record({
    lines: fc.uniqueArray(
      fc.record({
        code: fc.constantFrom(...tariffCodes),
        zone: fc.constantFrom('children' as const, 'private' as const, 'commercial' as const),
        cents: fc.nat(2000),
        reducedCents: fc.option(fc.nat(2000)),
        onTheSpotCents: fc.option(fc.nat(2000)),
        vat: fc.constantFrom('none' as const, '7' as const, '19' as const),
      }),
      { selector: ({ code, zone }) => code + zone },
    ),
    metres: fc.constantFrom('started' as const, 'exact' as const),
    depositCents: fc.nat(2000),
  });

  it('can be computed again, in whole cents, whatever the order of pitches and prices', () => {
    fc.assert(
      fc.property(anyBooking, anyTariff, (booking, tariff) => {
        const billed = priceOf(booking, tariff);
        const again = priceOf(
          { ...booking, pitches: [...booking.pitches].reverse() },
          { ...tariff, lines: [...tariff.lines].reverse() },
        );
        expect(again).toEqual(billed);
        for (const { cents } of billed) expect(Number.isSafeInteger(cents) && cents > 0).toBe(true);
      }),
    );
  });

  it('is never more with a reduction, and a begun metre never less than an exact one', () => {
    fc.assert(
      fc.property(anyBooking, anyTariff, (booking, tariff) => {
        const full = total({ ...booking, reduced: false }, tariff);
        expect(total({ ...booking, reduced: true }, tariff)).toBeLessThanOrEqual(full);
        expect(total(booking, { ...tariff, metres: 'exact' })).toBeLessThanOrEqual(
          total(booking, { ...tariff, metres: 'started' }),
        );
      }),
    );
  });
});
