import { alwaysRefusedGoods, goodsKinds, type Tariff } from '@dabei/domain';
import { fullDay, sheetTitle, type PaperSheet, metresText } from '@dabei/server/platform';
import { clockSpan, clockText, moneyText, type Voice } from '@dabei/words';
import type { Content } from 'pdfmake/interfaces';
import type { Market } from '../facts/market';

/** The rules of the market as sentences, made of its settings so that they cannot say something else. */
export function termsSheet(
  market: Market,
  tariff: Tariff,
  stand: string,
  voice: Voice,
): PaperSheet {
  const { t } = voice;
  const prices = pricesOf(tariff, voice);
  const costs = prices.length > 0;
  const sentences = [...rulesOf(market, costs, voice), t('market-paper.terms.clean')];
  return {
    title: t('market-paper.terms.title'),
    content: [
      sheetTitle(`${t('market-paper.terms.title')}: ${market.title}`),
      { ul: sentences.map((text): Content => ({ text, margin: [0, 0, 0, 4] })) },
      { text: t('market-paper.terms.prices'), style: 'heading' },
      costs ? { ul: prices } : { text: t('market-paper.terms.free') },
      ...(tariff.depositCents === 0
        ? []
        : [
            {
              text: t('market-paper.terms.deposit', {
                money: moneyText(tariff.depositCents, voice.language),
              }),
            },
          ]),
      ...(market.terms === ''
        ? []
        : [{ text: t('market-paper.terms.more'), style: 'heading' }, { text: market.terms }]),
    ],
    foot: (page, pages) => [stand, t('market-paper.page', { page, pages })].join(' · '),
  };
}

function rulesOf(market: Market, costs: boolean, voice: Voice): string[] {
  const { t, language } = voice;
  const clock = (time: string): string => clockText(time, voice);
  const refused = goodsKinds.filter(
    (kind) => alwaysRefusedGoods.includes(kind) || market.refusedGoods.includes(kind),
  );
  const say = (key: string, params?: Record<string, string | number | boolean>): string =>
    t(`market-paper.terms.${key}`, params);
  return [
    say('day', {
      day: fullDay(market.heldOn, language),
      place: market.place,
      span: clockSpan(market.opensAt, market.closesAt, voice),
    }),
    say('set-up', {
      time: clock(market.setUpFrom),
      lane: market.laneCapacity,
      minutes: market.setUpMinutes,
    }),
    say(costs ? 'release' : 'release-free', {
      time: clock(market.releaseAt),
      stays: market.feeStaysAfterRelease,
    }),
    say(costs ? 'cancel' : 'cancel-free', { day: fullDay(market.cancelFreeUntil, language) }),
    say('limit', { metres: metresText(market.householdMaxCm, language) }),
    ...(costs ? [say('metres', { metres: market.metres })] : []),
    ...(market.kind === 'children-flea' ? [say('child')] : []),
    say('commercial', { rule: market.commercial }),
    say('refused', { goods: refused.map((kind) => t(`market.goods.${kind}`)).join(', ') }),
  ];
}

const pricesOf = ({ lines }: Tariff, { t, language }: Voice): string[] => {
  const money = (cents: number | null): string =>
    cents === null ? 'none' : moneyText(cents, language);
  return lines
    .filter(({ cents, onTheSpotCents }) => cents > 0 || (onTheSpotCents ?? 0) > 0)
    .map(({ zone, code, cents, reducedCents, onTheSpotCents }) =>
      t('market-paper.terms.price', {
        zone: t(`market.zone.${zone}`),
        code: t(`market.tariff.${code}`),
        money: moneyText(cents, language),
        reduced: money(reducedCents),
        spot: money(onTheSpotCents),
      }),
    );
};
