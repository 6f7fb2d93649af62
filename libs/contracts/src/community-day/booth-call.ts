import { boothKinds } from '@dabei/domain';
import { z } from 'zod';
import { instant, localDate, localTime, longText } from '../primitives';
import { communityDaySlug } from './days';

const count = z.int();

/** The call for booths of a day, and what booths and acts are told about it. */
export const boothCallInput = z
  .strictObject({
    opensAt: instant,
    /** The deadline: outside. */
    closesAt: instant,
    allocation: z.enum(['draw', 'office']),
    /** Booths there is room for. */
    places: z.int().min(0).max(500),
    /** At least so many of a kind, the more important first. */
    minimums: z
      .array(z.strictObject({ kind: z.enum(boothKinds), count: z.int().min(1).max(500) }))
      .max(boothKinds.length)
      .refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length, 'twice'),
    about: longText,
    /** Local times at which booths drive in, and how many of a lane at a time. */
    setUpFrom: localTime,
    setUpUntil: localTime,
    setUpMinutes: z.int().min(5).max(120),
    laneCapacity: z.int().min(1).max(100),
    stageOpens: localTime,
    stageCloses: localTime,
    lostChildPoint: longText,
    firstAid: longText,
    safety: longText,
  })
  .refine(({ opensAt, closesAt }) => Date.parse(opensAt) < Date.parse(closesAt), {
    path: ['closesAt'],
    message: 'too-early',
  })
  .refine(({ setUpFrom, setUpUntil }) => setUpFrom < setUpUntil, {
    path: ['setUpUntil'],
    message: 'too-early',
  })
  .refine(({ stageOpens, stageCloses }) => stageOpens < stageCloses, {
    path: ['stageCloses'],
    message: 'too-early',
  });
/** Version 0: there is no call yet, and this makes it. */
export const boothCallChange = boothCallInput.safeExtend({ version: z.int().min(0) });

/** The call at the desk; `call` is null until somebody makes one, `usual` what it would begin with. */
export const boothCall = z.object({
  day: z.object({
    slug: communityDaySlug,
    title: z.string(),
    heldOn: localDate,
    calledOff: z.boolean(),
    over: z.boolean(),
  }),
  call: boothCallInput.safeExtend({ version: count }).nullable(),
  usual: boothCallInput,
  counts: z.object({
    submitted: count,
    returned: count,
    complete: count,
    waiting: count,
    accepted: count,
    placed: count,
    /** Changed needs that do not suit their ground or their power any more. */
    toLookAt: count,
    /** Booths and acts that stand or begin elsewhere than they were told. */
    untold: count,
  }),
});

/** The call as associations read it. */
export const publicBoothCall = z.object({
  slug: communityDaySlug,
  title: z.string(),
  place: z.string(),
  heldOn: localDate,
  opensAt: localTime,
  closesAt: localTime,
  about: z.string(),
  callOpensAt: instant,
  callClosesAt: instant,
  /** Applications are taken now. */
  open: z.boolean(),
  allocation: z.enum(['draw', 'office']),
  places: count,
  calledOffWords: z.string().nullable(),
  eraseOn: localDate,
});

export type BoothCallInput = z.infer<typeof boothCallInput>;
export type BoothCallChange = z.infer<typeof boothCallChange>;
export type BoothCallView = z.infer<typeof boothCall>;
export type PublicBoothCall = z.infer<typeof publicBoothCall>;
