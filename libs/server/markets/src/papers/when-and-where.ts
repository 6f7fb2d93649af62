import { fullDay } from '@dabei/server/platform';
import { clockSpan, type Voice } from '@dabei/words';
import type { Market } from '../facts/market';

/** When and where, in one line. */
export function whenAndWhere(market: Market, voice: Voice): string {
  return voice.t('market-paper.when', {
    day: fullDay(market.heldOn, voice.language),
    span: clockSpan(market.opensAt, market.closesAt, voice),
    place: market.place,
  });
}
