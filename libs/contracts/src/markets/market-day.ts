import {
  bookingStates,
  marketKinds,
  marketPhases,
  marketZones,
  pitchAllocations,
  pitchKinds,
  sellerKinds,
} from '@dabei/domain';
import { z } from 'zod';
import { instant, localDate, localTime, uuid } from '../primitives';
import { marketSlug } from './market-settings';

const count = z.int();
const cents = z.int();

/** A pitch on market morning: kept for one who is expected, taken, held by an offer, or free. */
export const dayLooks = ['expected', 'arrived', 'on-the-spot', 'held', 'free'] as const;
export const dayPitch = z.object({
  id: uuid,
  number: z.string(),
  street: z.string(),
  kind: z.enum(pitchKinds),
  zone: z.enum(marketZones),
  widthCm: count,
  depthCm: count,
  look: z.enum(dayLooks),
  bookingId: uuid.nullable(),
  /** What this pitch alone costs on the spot, the deposit left out; in cents. */
  spotCents: cents,
});

/** Who is expected, there, released, or was given a pitch on the spot. */
export const dayBooking = z.object({
  id: uuid,
  version: z.int(),
  state: z.enum(bookingStates),
  /** null: a protected family; the number is enough. */
  name: z.string().nullable(),
  /** Only of who is missing or waits, to call; never of a protected family. */
  phone: z.string().nullable(),
  kind: z.enum(sellerKinds),
  zone: z.enum(marketZones),
  pitchIds: z.array(uuid),
  /** Numbers it has, or had before it was released. */
  numbers: z.array(z.string()),
  setUpAt: localTime.nullable(),
  arrivedAt: instant.nullable(),
  onTheSpot: z.boolean(),
  /** The office waits for it past the release time. */
  keptLate: z.boolean(),
  tablesHired: count,
  vehicleCm: count.nullable(),
  /** Released, and all its pitches are still free: it may have them back. */
  canReturn: z.boolean(),
  billId: uuid.nullable(),
  openCents: cents,
  depositHeldCents: cents,
});

/** One who waits without a pitch; the first in the line first. */
export const dayWaiting = z.object({
  id: uuid,
  version: z.int(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  kind: z.enum(sellerKinds),
  zone: z.enum(marketZones),
  wanted: count,
  vehicleCm: count.nullable(),
});

/** Everything the tablet shows; the same answer as long as nothing happened within a minute. */
export const marketDay = z.object({
  market: z.object({
    slug: marketSlug,
    kind: z.enum(marketKinds),
    title: z.string(),
    place: z.string(),
    phase: z.enum(marketPhases),
    heldOn: localDate,
    setUpFrom: localTime,
    opensAt: localTime,
    closesAt: localTime,
    allocation: z.enum(pitchAllocations),
    releaseAt: localTime,
    calledOff: z.boolean(),
    calledOffWords: z.string().nullable(),
    feeStaysAfterRelease: z.boolean(),
    depositCents: cents,
  }),
  /** Null: check-in and second round are open; else why not. */
  closedBecause: z.enum(['not-market-day', 'called-off']).nullable(),
  /** 0: the release time is over. */
  minutesToRelease: count,
  /** Pitches; `missing` are those somebody is still expected on. */
  counts: z.object({
    pitches: count,
    arrived: count,
    missing: count,
    free: count,
    onTheSpot: count,
    held: count,
    /** Bookings that were released. */
    released: count,
    waiting: count,
  }),
  /** By street, then as they are numbered. */
  pitches: z.array(dayPitch),
  bookings: z.array(dayBooking),
  waiting: z.array(dayWaiting),
});

export const arrivalScan = z.strictObject({
  /** As scanned or typed: 'K7M4-Q2XP'. */
  code: z.string().trim().min(4).max(60),
});
export const arrivalInput = z.strictObject({
  /** A released seller came after all and gets its pitches back, if they are still free. */
  letIn: z.boolean().default(false),
});
/** What the tablet says when somebody stands there. */
export const arrivalAnswer = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('arrived'), booking: dayBooking }),
  z.object({ outcome: z.literal('already-arrived'), at: instant.nullable(), booking: dayBooking }),
  /** Not in time; `booking.canReturn`: press "let in" and it has its pitches again. */
  z.object({ outcome: z.literal('released'), booking: dayBooking }),
  z.object({ outcome: z.literal('cancelled'), booking: dayBooking }),
  /** It waits, or has not said yes to an offer: there is no pitch for it. */
  z.object({ outcome: z.literal('no-pitch'), booking: dayBooking }),
  z.object({ outcome: z.literal('other-market'), title: z.string(), heldOn: localDate }),
  z.object({ outcome: z.literal('not-market-day'), heldOn: localDate }),
  z.object({ outcome: z.literal('called-off') }),
  z.object({ outcome: z.literal('unknown') }),
]);

/** One or some who are missing; null: all of them. */
export const releaseOrder = z.strictObject({
  bookingIds: z.array(uuid).min(1).max(400).nullable(),
});
export const releasePreview = z.object({
  bookings: count,
  /** Numbers that become free. */
  numbers: z.array(z.string()),
  feeStays: z.boolean(),
  /** What stays due, and what is taken back from bills. */
  feeStaysCents: cents,
  creditCents: cents,
});
/** What was released; who arrived meanwhile is left out. */
export const releaseDone = z.object({ bookingIds: z.array(uuid), numbers: z.array(z.string()) });

export type DayLook = (typeof dayLooks)[number];
export type DayPitch = z.infer<typeof dayPitch>;
export type DayBooking = z.infer<typeof dayBooking>;
export type DayWaiting = z.infer<typeof dayWaiting>;
export type MarketDay = z.infer<typeof marketDay>;
export type ArrivalScan = z.infer<typeof arrivalScan>;
export type ArrivalInput = z.infer<typeof arrivalInput>;
export type ArrivalAnswer = z.infer<typeof arrivalAnswer>;
export type ReleaseOrder = z.infer<typeof releaseOrder>;
export type ReleasePreview = z.infer<typeof releasePreview>;
export type ReleaseDone = z.infer<typeof releaseDone>;
