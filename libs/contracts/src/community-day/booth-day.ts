import { boothKinds, boothStates } from '@dabei/domain';
import { z } from 'zod';
import { instant, localDate, localTime, uuid } from '../primitives';
import { communityDaySlug } from './days';

const count = z.int();

/** The day itself on the tablet: every booth that has, or had, its place; `number` is the one it has, or had. */
export const boothDayRow = z.object({
  id: uuid,
  state: z.enum(boothStates),
  number: z.string().nullable(),
  association: z.string(),
  title: z.string(),
  kind: z.enum(boothKinds),
  setUpAt: localTime.nullable(),
  arrivedAt: instant.nullable(),
  contact: z.string(),
  phone: z.string().nullable(),
  /** Released, and nobody else stands on its place yet. */
  canReturn: z.boolean(),
  version: count,
});
export const boothDay = z.object({
  day: z.object({
    slug: communityDaySlug,
    title: z.string(),
    heldOn: localDate,
    calledOff: z.boolean(),
    /** Somebody can arrive: the day has begun, and is not called off. */
    isOn: z.boolean(),
    /** There is a call for booths, and with it paper about them. */
    hasCall: z.boolean(),
    emergency: z.string(),
    lostChildPoint: z.string(),
    firstAid: z.string(),
  }),
  booths: z.array(boothDayRow),
});
/** `arrive` and its undo, `release` a place nobody came to, `close` a booth that went home. */
export const boothDayMove = z.strictObject({
  version: count,
  move: z.enum(['arrive', 'undo-arrival', 'release', 'undo-release', 'let-in', 'close', 'reopen']),
});
/** What a scanner read; whose booth it is, and that it is there. */
export const boothScan = z.strictObject({ code: z.string().trim().min(1).max(200) });
export const boothScanned = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('arrived'), booth: boothDayRow }),
  z.object({ outcome: z.literal('already'), booth: boothDayRow }),
  z.object({
    outcome: z.literal('refused'),
    reason: z.enum(['unknown-code', 'not-the-day', 'called-off', 'not-in-this-state']),
    booth: boothDayRow.nullable(),
  }),
]);
/** Whom the storm reaches by phone, ticked off: booths and acts without an address. */
export const boothStormCalls = z.object({
  calls: z.array(
    z.object({
      id: uuid,
      what: z.enum(['booth', 'act']),
      /** The association, or what an act without a booth is called. */
      association: z.string(),
      name: z.string(),
      phone: z.string().nullable(),
      phonedAt: instant.nullable(),
    }),
  ),
});
export const boothStormTick = z.strictObject({ phoned: z.boolean() });

export type BoothDayRow = z.infer<typeof boothDayRow>;
export type BoothDay = z.infer<typeof boothDay>;
export type BoothDayMove = z.infer<typeof boothDayMove>;
export type BoothScan = z.infer<typeof boothScan>;
export type BoothScanned = z.infer<typeof boothScanned>;
export type BoothStormCalls = z.infer<typeof boothStormCalls>;
export type BoothStormTick = z.infer<typeof boothStormTick>;
