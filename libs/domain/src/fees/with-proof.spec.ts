import { withProof, type PricedRegistration } from './with-proof';

const today = '2027-06-01';
const aPlace = (more: Partial<PricedRegistration> = {}): PricedRegistration => ({
  state: 'confirmed',
  firstDay: '2027-07-06',
  paid: false,
  reducedFee: false,
  amountCents: 1200,
  amountRule: 'full',
  priceCents: 1200,
  siblingCents: 900,
  reducedCents: 400,
  ...more,
});
const seen = (place: PricedRegistration, until = '2027-12-31') => withProof(place, today, until);

describe('a proof that was seen', () => {
  it('makes what is open cheaper, with a place or waiting', () => {
    const cheaper = { outcome: 'reduced', fee: { cents: 400, rule: 'reduced' } };
    expect(seen(aPlace())).toEqual(cheaper);
    expect(seen(aPlace({ state: 'waiting' }))).toEqual(cheaper);
  });

  it('never makes anything dearer', () => {
    const sibling = aPlace({ amountCents: 300, amountRule: 'sibling' });
    expect(seen(sibling)).toEqual({ outcome: 'reduced', fee: { cents: 300, rule: 'sibling' } });
    expect(seen(aPlace({ reducedCents: null }))).toMatchObject({ fee: { cents: 1200 } });
  });

  it('changes nothing that is over, ended or after the proof', () => {
    const over = { outcome: 'unchanged', because: 'over' };
    expect(seen(aPlace({ state: 'cancelled' }))).toEqual(over);
    expect(seen(aPlace({ state: 'attended' }))).toEqual(over);
    expect(seen(aPlace({ firstDay: '2027-05-31' }))).toEqual(over);
    expect(seen(aPlace(), '2027-07-05')).toEqual({ outcome: 'unchanged', because: 'after-proof' });
    expect(seen(aPlace(), '2027-07-06')).toMatchObject({ outcome: 'reduced' });
  });

  it('leaves money that was paid to a person', () => {
    expect(seen(aPlace({ paid: true }))).toEqual({ outcome: 'paid' });
  });

  it('is applied once', () => {
    expect(seen(aPlace({ reducedFee: true }))).toMatchObject({ because: 'already-reduced' });
  });
});
