import fc from 'fast-check';
import { marksFollowing, type MarkedPlace } from './marks-following';

const place = (id: string, changes: Partial<MarkedPlace> = {}): MarkedPlace => ({
  id,
  amountCents: 500,
  paidCents: null,
  lives: true,
  ...changes,
});

describe('marks beside the places of a bill', () => {
  it('are set when nothing is open any more', () => {
    const places = [place('mia'), place('ben', { paidCents: 500 }), place('old', { lives: false })];
    expect(marksFollowing(places, { moneyCents: 1000, openCents: 0 })).toEqual({
      mark: ['mia'],
      clear: [],
    });
    expect(marksFollowing(places, { moneyCents: 700, openCents: 300 }).mark).toEqual([]);
  });

  it('go when the money was taken back, of an ended place first', () => {
    const places = [
      place('ended', { paidCents: 500, lives: false }),
      place('first', { paidCents: 500 }),
      place('last', { paidCents: 500 }),
    ];
    expect(marksFollowing(places, { moneyCents: 1000, openCents: 0 }).clear).toEqual(['ended']);
    expect(marksFollowing(places, { moneyCents: 500, openCents: 500 }).clear).toEqual([
      'ended',
      'last',
    ]);
  });

  it('say what it costs now where a part was given back', () => {
    const places = [place('reduced', { amountCents: 1000, paidCents: 1500 })];
    expect(marksFollowing(places, { moneyCents: 1000, openCents: 0 })).toEqual({
      mark: ['reduced'],
      clear: ['reduced'],
    });
  });

  it('never say more than was paid', () => {
    const aPlace = fc.record({
      amountCents: fc.nat(900),
      paidCents: fc.option(fc.nat(900)),
      lives: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(aPlace), fc.nat(3000), (some, moneyCents) => {
        const places = some.map((one, at) => ({ ...one, id: String(at) }));
        const { clear } = marksFollowing(places, { moneyCents, openCents: 1 });
        const left = places.filter(({ id }) => !clear.includes(id));
        const said = left.reduce((sum, { paidCents }) => sum + (paidCents ?? 0), 0);
        expect(said).toBeLessThanOrEqual(moneyCents);
      }),
    );
  });
});
