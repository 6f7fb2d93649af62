import {
  goodsKinds,
  marketKinds,
  marketPhases,
  marketZones,
  pitchAllocations,
  tariffCodes,
} from '@dabei/domain';
import { z } from 'zod';
import { cents, instant, localDate, localTime, longText, shortText } from '../primitives';

export const marketSlug = z.string().max(200);

/** One price of a zone, in cents. */
export const marketTariffLine = z.strictObject({
  code: z.enum(tariffCodes),
  zone: z.enum(marketZones),
  cents,
  reducedCents: cents.nullable().default(null),
  onTheSpotCents: cents.nullable().default(null),
  vat: z.enum(['none', '7', '19']).default('none'),
});

/** Everything the office sets; kind and day's title are asked first, the rest has usual values. */
export const marketSettingsInput = z.strictObject({
  title: shortText.min(1),
  intro: longText.default(''),
  place: shortText.min(1),
  heldOn: localDate,
  opensAt: localTime,
  closesAt: localTime,
  setUpFrom: localTime,
  /** A pitch whose seller has not come by then is free again. */
  releaseAt: localTime,
  allocation: z.enum(pitchAllocations),
  /** From when the town's own people; null: all at once. */
  residentsFrom: instant.nullable(),
  opensOn: instant,
  closesOn: instant,
  cancelFreeUntil: localDate,
  feeStaysAfterRelease: z.boolean(),
  householdMaxCm: z.int().min(50).max(10_000),
  metres: z.enum(['started', 'exact']),
  commercial: z.enum(['excluded', 'licence']),
  refusedGoods: z.array(z.enum(goodsKinds)).max(goodsKinds.length),
  depositCents: cents,
  /** So many set up at a time in one street, for so many minutes. */
  laneCapacity: z.int().min(1).max(200),
  setUpMinutes: z.int().min(5).max(240),
  terms: longText.default(''),
  eraseOn: localDate,
  tariff: z.array(marketTariffLine).max(tariffCodes.length * marketZones.length),
});

/** A new market: three answers, or one more for a copy of an earlier market (its rules, prices and plan). */
export const marketCreate = z.strictObject({
  kind: z.enum(marketKinds),
  title: shortText.min(1),
  place: shortText.min(1),
  heldOn: localDate,
  copyOf: marketSlug.nullable().default(null),
});
export const marketSettingsChange = marketSettingsInput.extend({ version: z.int() });

const count = z.int();
export const marketSettings = marketSettingsInput.extend({
  slug: marketSlug,
  kind: z.enum(marketKinds),
  phase: z.enum(marketPhases),
  calledOffAt: instant.nullable(),
  version: z.int(),
});

/** What a step of the market means, shown before it is done; `refused`: why it cannot be done yet. */
export const marketStep = z.object({
  move: z.enum(['advance', 'go-back']),
  to: z.enum(marketPhases),
  refused: z.enum(['nothing-to-give', 'no-numbers', 'has-bookings']).nullable(),
});

/** How many pitches and bookings are in which state. */
export const marketCounts = z.object({
  pitches: count,
  free: count,
  held: count,
  confirmed: count,
  waiting: count,
  offered: count,
  arrived: count,
});

export const marketOverview = z.object({
  market: marketSettings,
  counts: marketCounts,
  steps: z.array(marketStep),
});
export const marketMoveInput = z.strictObject({
  version: z.int(),
  move: z.enum(['advance', 'go-back']),
});

export const marketList = z.object({
  markets: z.array(
    z.object({
      slug: marketSlug,
      kind: z.enum(marketKinds),
      title: z.string(),
      place: z.string(),
      heldOn: localDate,
      phase: z.enum(marketPhases),
      calledOff: z.boolean(),
      pitches: count,
      /** Pitches somebody stands on or keeps. */
      taken: count,
      waiting: count,
    }),
  ),
  /** What another year can be copied from; of an erased market only its rules and its plan are left. */
  copies: z.array(z.object({ slug: marketSlug, title: z.string(), heldOn: localDate })),
});

export type MarketSettingsInput = z.infer<typeof marketSettingsInput>;
export type MarketCreate = z.infer<typeof marketCreate>;
export type MarketSettingsChange = z.infer<typeof marketSettingsChange>;
export type MarketSettings = z.infer<typeof marketSettings>;
export type MarketStep = z.infer<typeof marketStep>;
export type MarketCounts = z.infer<typeof marketCounts>;
export type MarketOverview = z.infer<typeof marketOverview>;
export type MarketMoveInput = z.infer<typeof marketMoveInput>;
export type MarketList = z.infer<typeof marketList>;
