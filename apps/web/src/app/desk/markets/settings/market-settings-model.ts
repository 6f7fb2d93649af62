import type { MarketSettings, MarketSettingsInput } from '@dabei/contracts';
import { goodsKinds, type GoodsKind, type MarketZone, type TariffCode } from '@dabei/domain';
import { centsOf, eurosOf } from '../../parts/euros';
import { instantOf, wallTimeOf } from '../../parts/wall-time';

export interface PriceModel {
  code: string;
  zone: string;
  price: string;
  reduced: string;
  onTheSpot: string;
  vat: string;
}

/** The settings of a market as they are typed. */
export interface MarketSettingsModel {
  title: string;
  intro: string;
  place: string;
  heldOn: string;
  opensAt: string;
  closesAt: string;
  setUpFrom: string;
  releaseAt: string;
  allocation: string;
  residentsFrom: string;
  opensOn: string;
  closesOn: string;
  cancelFreeUntil: string;
  feeStaysAfterRelease: boolean;
  householdMaxMetres: string;
  metres: string;
  commercial: string;
  refused: Record<GoodsKind, boolean>;
  deposit: string;
  laneCapacity: number | null;
  setUpMinutes: number | null;
  terms: string;
  eraseOn: string;
  prices: PriceModel[];
}

export const newPrice = (zone: MarketZone): PriceModel => ({
  code: 'per-pitch',
  zone,
  price: '',
  reduced: '',
  onTheSpot: '',
  vat: 'none',
});

const refusedOf = (goods: readonly string[]): Record<GoodsKind, boolean> =>
  Object.fromEntries(goodsKinds.map((kind) => [kind, goods.includes(kind)])) as Record<
    GoodsKind,
    boolean
  >;

export const emptyMarketSettings: MarketSettingsModel = {
  title: '',
  intro: '',
  place: '',
  heldOn: '',
  opensAt: '',
  closesAt: '',
  setUpFrom: '',
  releaseAt: '',
  allocation: 'choose',
  residentsFrom: '',
  opensOn: '',
  closesOn: '',
  cancelFreeUntil: '',
  feeStaysAfterRelease: true,
  householdMaxMetres: '6',
  metres: 'started',
  commercial: 'excluded',
  refused: refusedOf([]),
  deposit: '',
  laneCapacity: 10,
  setUpMinutes: 15,
  terms: '',
  eraseOn: '',
  prices: [],
};

/** Metres as one types them: 250 → "2,5". */
export const metresOf = (cm: number): string => String(cm / 100).replace('.', ',');
/** Typed metres in centimetres; undefined: not a length. */
export function cmOf(text: string): number | undefined {
  const typed = text.trim();
  return /^\d{1,3}([.,]\d{1,2})?$/.test(typed)
    ? Math.round(Number(typed.replace(',', '.')) * 100)
    : undefined;
}

export function marketModelOf(settings: MarketSettings): MarketSettingsModel {
  const { slug: _, kind: __, phase: ___, version: ____, calledOffAt: _____, ...rest } = settings;
  const { residentsFrom, opensOn, closesOn, householdMaxCm, depositCents, tariff, ...same } = rest;
  const { refusedGoods, ...kept } = same;
  return {
    ...kept,
    residentsFrom: wallTimeOf(residentsFrom),
    opensOn: wallTimeOf(opensOn),
    closesOn: wallTimeOf(closesOn),
    householdMaxMetres: metresOf(householdMaxCm),
    deposit: depositCents === 0 ? '' : eurosOf(depositCents),
    refused: refusedOf(refusedGoods),
    prices: tariff.map(({ code, zone, cents, reducedCents, onTheSpotCents, vat }) => ({
      code,
      zone,
      price: eurosOf(cents),
      reduced: eurosOf(reducedCents),
      onTheSpot: eurosOf(onTheSpotCents),
      vat,
    })),
  };
}

/** What is sent; call it on a form without mistakes. */
export function marketSettingsOf(model: MarketSettingsModel): MarketSettingsInput {
  const { householdMaxMetres, deposit, refused, prices, laneCapacity, setUpMinutes, ...same } =
    model;
  return {
    ...same,
    allocation: same.allocation as MarketSettingsInput['allocation'],
    metres: same.metres as MarketSettingsInput['metres'],
    commercial: same.commercial as MarketSettingsInput['commercial'],
    residentsFrom: instantOf(same.residentsFrom),
    opensOn: instantOf(same.opensOn) ?? '',
    closesOn: instantOf(same.closesOn) ?? '',
    householdMaxCm: cmOf(householdMaxMetres) ?? 0,
    depositCents: centsOf(deposit) ?? 0,
    refusedGoods: goodsKinds.filter((kind) => refused[kind]),
    laneCapacity: laneCapacity ?? 0,
    setUpMinutes: setUpMinutes ?? 0,
    tariff: prices.map(({ code, zone, price, reduced, onTheSpot, vat }) => ({
      code: code as TariffCode,
      zone: zone as MarketZone,
      cents: centsOf(price) ?? 0,
      reducedCents: centsOf(reduced) ?? null,
      onTheSpotCents: centsOf(onTheSpot) ?? null,
      vat: vat as 'none' | '7' | '19',
    })),
  };
}
