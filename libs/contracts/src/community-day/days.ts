import { communityDayPhases } from '@dabei/domain';
import { z } from 'zod';
import { instant, localDate, localTime, longText, shortText, uuid } from '../primitives';

export const communityDaySlug = z.string().max(200);
const count = z.int();

/** What the office sets; title, place and day are asked first, the rest has usual values. */
export const communityDayInput = z
  .strictObject({
    title: shortText.min(1),
    intro: longText.default(''),
    place: shortText.min(1),
    heldOn: localDate,
    opensAt: localTime,
    closesAt: localTime,
    signUpFrom: instant,
    /** Until then a volunteer may go without asking. */
    cancelFreeUntil: instant,
    /** So many minutes two shifts of one person may overlap. */
    graceMinutes: z.int().min(0).max(60),
    /** So many shifts without a pause of `pauseMinutes`. */
    shiftsInARow: z.int().min(1).max(10),
    pauseMinutes: z.int().min(0).max(240),
    /** Under 18: latest local time of the day, most hours of the day. */
    youthUntil: localTime,
    youthHours: z.int().min(1).max(10),
    /** Lost-child point and numbers for an emergency, as the day's page shows them. */
    emergency: longText.default(''),
    eraseOn: localDate,
  })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, {
    path: ['closesAt'],
    message: 'too-early',
  })
  .refine(({ heldOn, eraseOn }) => heldOn < eraseOn, { path: ['eraseOn'], message: 'too-early' });

export const communityDayCreate = z.strictObject({
  title: shortText.min(1),
  place: shortText.min(1),
  heldOn: localDate,
  /** Its roles and shifts come along, a year later. */
  copyOf: communityDaySlug.nullable().default(null),
});
export const communityDayChange = communityDayInput.safeExtend({ version: z.int() });

export const communityDayView = communityDayInput.safeExtend({
  slug: communityDaySlug,
  phase: z.enum(communityDayPhases),
  calledOffAt: instant.nullable(),
  calledOffWords: z.string().nullable(),
  version: z.int(),
});

/** What a step means, shown before it is done; `refused`: why it cannot be done yet. */
export const communityDayStep = z.object({
  move: z.enum(['advance', 'go-back']),
  to: z.enum(communityDayPhases),
  refused: z.enum(['no-shifts', 'has-volunteers', 'has-booths']).nullable(),
});

export const communityDayOverview = z.object({
  day: communityDayView,
  counts: z.object({
    shifts: count,
    /** Hands that are needed, and those that are there. */
    needed: count,
    taken: count,
    asked: count,
    volunteers: count,
    consentMissing: count,
  }),
  steps: z.array(communityDayStep),
});
export const communityDayMove = z.strictObject({
  version: z.int(),
  move: z.enum(['advance', 'go-back']),
});

export const communityDayList = z.object({
  days: z.array(
    z.object({
      slug: communityDaySlug,
      title: z.string(),
      place: z.string(),
      heldOn: localDate,
      phase: z.enum(communityDayPhases),
      calledOff: z.boolean(),
      needed: count,
      taken: count,
    }),
  ),
  /** Days whose roles and shifts can be taken over; also those whose people are erased. */
  copies: z.array(z.object({ slug: communityDaySlug, title: z.string(), heldOn: localDate })),
});

/** The storm: one decision, one sentence. */
export const communityDayStorm = z.strictObject({
  version: z.int(),
  words: shortText.min(1),
});
export const communityDayStormPreview = z.object({
  signups: count,
  booths: count,
  acts: count,
  mails: count,
  /** Whoever left no address has to be called. */
  calls: count,
});

/** Visitors, tapped; nobody behind them. */
export const visitorStroke = z.strictObject({
  kind: z.enum(['child', 'adult']),
  people: z
    .int()
    .min(-50)
    .max(50)
    .refine((value) => value !== 0),
  /** The same press twice is one stroke. */
  pressKey: uuid,
});
export const visitorBoard = z.object({ children: z.int(), adults: z.int() });

export type CommunityDayInput = z.infer<typeof communityDayInput>;
export type CommunityDayCreate = z.infer<typeof communityDayCreate>;
export type CommunityDayChange = z.infer<typeof communityDayChange>;
export type CommunityDayView = z.infer<typeof communityDayView>;
export type CommunityDayStep = z.infer<typeof communityDayStep>;
export type CommunityDayOverview = z.infer<typeof communityDayOverview>;
export type CommunityDayMove = z.infer<typeof communityDayMove>;
export type CommunityDayList = z.infer<typeof communityDayList>;
export type CommunityDayStorm = z.infer<typeof communityDayStorm>;
export type CommunityDayStormPreview = z.infer<typeof communityDayStormPreview>;
export type VisitorStroke = z.infer<typeof visitorStroke>;
export type VisitorBoard = z.infer<typeof visitorBoard>;
