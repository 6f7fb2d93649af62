import { whoseGift } from './whose-gift';

describe('whose parcel it is', () => {
  it('is clear with one promise that holds, or with none', () => {
    expect(whoseGift([{ id: 'a', state: 'promised' }])).toEqual({ outcome: 'one', id: 'a' });
    expect(whoseGift([])).toEqual({ outcome: 'nobody' });
    expect(whoseGift([{ id: 'a', state: 'held' }])).toEqual({ outcome: 'nobody' });
  });

  it('is asked where somebody promised before, since the late one may be at the door', () => {
    const ask = { outcome: 'ask' };
    expect(whoseGift([{ id: 'a', state: 'lapsed' }])).toEqual(ask);
    expect(
      whoseGift([
        { id: 'a', state: 'cancelled' },
        { id: 'b', state: 'promised' },
      ]),
    ).toEqual(ask);
  });

  it('is not asked about a donor whose gift has come', () => {
    expect(whoseGift([{ id: 'a', state: 'kept' }])).toEqual({ outcome: 'nobody' });
  });
});
