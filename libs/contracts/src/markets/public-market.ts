import {
  goodsKinds,
  marketKinds,
  marketPhases,
  marketZones,
  pitchAllocations,
} from '@dabei/domain';
import { z } from 'zod';
import { instant, localDate, localTime } from '../primitives';
import { marketSlug, marketTariffLine } from './market-settings';

/** A market in a list: what, when, where, and whether there is still something to have. */
export const listedMarket = z.object({
  slug: marketSlug,
  kind: z.enum(marketKinds),
  title: z.string(),
  place: z.string(),
  heldOn: localDate,
  opensAt: localTime,
  closesAt: localTime,
  phase: z.enum(marketPhases),
  calledOff: z.boolean(),
  /** When everybody can book. */
  opensOn: instant,
  closesOn: instant,
  /** Pitches on the plan and those still free; 0 where the market has none. */
  pitches: z.int(),
  free: z.int(),
});

/** The markets that are shown to everybody; the time is the server's, so that a wrong clock does not shut anybody out. */
export const publicMarkets = z.object({ now: instant, markets: z.array(listedMarket) });

/** Everything a seller has to know before booking. */
export const publicMarket = listedMarket.extend({
  now: instant,
  intro: z.string(),
  setUpFrom: localTime,
  releaseAt: localTime,
  allocation: z.enum(pitchAllocations),
  residentsFrom: instant.nullable(),
  cancelFreeUntil: localDate,
  feeStaysAfterRelease: z.boolean(),
  householdMaxCm: z.int(),
  metres: z.enum(['started', 'exact']),
  commercial: z.enum(['excluded', 'licence']),
  refusedGoods: z.array(z.enum(goodsKinds)),
  depositCents: z.int(),
  terms: z.string(),
  tariff: z.array(marketTariffLine),
  calledOffWords: z.string().nullable(),
  /** Zones with pitches in them. */
  zones: z.array(z.enum(marketZones)),
  /** Are there pitches for vehicles? */
  vehicles: z.boolean(),
  /** How many wait. */
  waiting: z.int(),
});

export type ListedMarket = z.infer<typeof listedMarket>;
export type PublicMarkets = z.infer<typeof publicMarkets>;
export type PublicMarket = z.infer<typeof publicMarket>;
