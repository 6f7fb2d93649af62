import type { MarketSettings } from '@dabei/contracts';
import { cmOf, marketModelOf, marketSettingsOf, metresOf } from './market-settings-model';

const settings: MarketSettings = {
  slug: 'troedelmarkt-2027-05-09',
  kind: 'flea',
  phase: 'open',
  calledOffAt: null,
  version: 3,
  title: 'Trödelmarkt',
  intro: '',
  place: 'Rathausplatz',
  heldOn: '2027-05-09',
  opensAt: '10:00',
  closesAt: '14:00',
  setUpFrom: '08:00',
  releaseAt: '09:30',
  allocation: 'draw',
  residentsFrom: null,
  opensOn: '2027-03-28T07:00:00.000Z',
  closesOn: '2027-05-07T18:00:00.000Z',
  cancelFreeUntil: '2027-05-06',
  feeStaysAfterRelease: true,
  householdMaxCm: 650,
  metres: 'exact',
  commercial: 'licence',
  refusedGoods: ['new-goods', 'war-toys'],
  depositCents: 1000,
  laneCapacity: 8,
  setUpMinutes: 20,
  terms: '',
  eraseOn: '2027-06-08',
  tariff: [
    {
      code: 'per-metre',
      zone: 'private',
      cents: 450,
      reducedCents: 0,
      onTheSpotCents: null,
      vat: 'none',
    },
  ],
};

describe('the settings of a market as they are typed', () => {
  it('are the same again when nothing was changed', () => {
    const { slug: _, kind: __, phase: ___, calledOffAt: ____, version: _____, ...input } = settings;
    expect(marketSettingsOf(marketModelOf(settings))).toEqual(input);
  });

  it('take metres with comma or point', () => {
    expect([cmOf('6'), cmOf('2,5'), cmOf('2.55'), cmOf('-1'), cmOf('viel')]).toEqual([
      600,
      250,
      255,
      undefined,
      undefined,
    ]);
    expect(metresOf(650)).toBe('6,5');
  });
});
