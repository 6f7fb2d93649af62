import { z } from 'zod';
import {
  emailAddress,
  instant,
  language,
  localDate,
  localTime,
  longText,
  personName,
  phoneNumber,
  uuid,
} from '../primitives';
import { publicBooth, publicBoothPlan } from './booth-plan';
import { communityDaySlug } from './days';

const count = z.int();

/** Whom the office tells when an act moves; null where it is an association's that has a booth. */
export const actContact = z.strictObject({
  name: personName,
  phone: phoneNumber.nullable(),
  email: emailAddress.nullable(),
  language: language.default('de'),
});
const act = {
  title: personName,
  about: longText.default(''),
  minutes: z.int().min(1).max(600),
  changeoverMinutes: z.int().min(0).max(120),
  /** A promised local time that nothing moves; null: in the order. */
  fixedAt: localTime.nullable(),
};
/** An act of a booth is told where the booth is told. */
export const stageActInput = z
  .strictObject({
    ...act,
    boothId: uuid.nullable(),
    contact: actContact.nullable(),
  })
  .refine(({ boothId, contact }) => boothId === null || contact === null, {
    path: ['contact'],
    message: 'told-twice',
  });
export const stageActChange = stageActInput.safeExtend({ version: count });

/** Why an order does not fit. */
export const stageProblem = z.object({
  reason: z.enum(['before-opening', 'after-closing', 'fixed-times-collide', 'no-length']),
  actId: uuid,
  otherId: uuid.nullable(),
  minutes: count.nullable(),
});
export const stageActView = z.object({
  ...act,
  id: uuid,
  startsAt: instant,
  endsAt: instant,
  boothId: uuid.nullable(),
  /** The association or the person, for the office. */
  who: z.string(),
  contact: actContact.nullable(),
  /** When it begins, as it was told; null: nothing yet. */
  toldAt: instant.nullable(),
  /** Its association withdrew, was declined or did not come. */
  boothGone: z.boolean(),
  version: count,
});
/** The stage at the desk, in the order of time. `version` is that of the order as a whole. */
export const stage = z.object({
  day: z.object({
    slug: communityDaySlug,
    title: z.string(),
    heldOn: localDate,
    calledOff: z.boolean(),
    over: z.boolean(),
  }),
  opens: localTime,
  closes: localTime,
  /** The first act begins then: a day that runs late. */
  from: localTime,
  version: count,
  acts: z.array(stageActView),
  problems: z.array(stageProblem),
  /** Acts that begin elsewhere than they were told. */
  untold: count,
  /** Associations with a booth that would like to be on the stage and are not yet. */
  wishes: z.array(
    z.object({ boothId: uuid, association: z.string(), title: z.string(), minutes: count }),
  ),
});

/** Before another act (drag), behind all (`beforeId` null), or by so many places (keyboard). */
export const stageMove = z.union([
  z.strictObject({ version: count, beforeId: uuid.nullable() }),
  z.strictObject({ version: count, by: z.int().min(-100).max(100) }),
]);
export const stageMoved = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('moved'), stage }),
  z.object({
    outcome: z.literal('refused'),
    reason: z.enum(['unknown-act', 'fixed-time', 'at-the-edge']),
    stage,
  }),
]);
/** The day runs late, or on time again: the acts in the order begin from then on. */
export const stageFrom = z.strictObject({ version: count, from: localTime });

/** "Was läuft wann, was steht wo": the one page of the day that everybody has. A positive list. */
export const publicDayProgramme = z.object({
  slug: communityDaySlug,
  title: z.string(),
  place: z.string(),
  heldOn: localDate,
  opensAt: localTime,
  closesAt: localTime,
  calledOffWords: z.string().nullable(),
  emergency: z.string(),
  lostChildPoint: z.string(),
  firstAid: z.string(),
  acts: z.array(
    z.object({ title: z.string(), about: z.string(), startsAt: instant, endsAt: instant }),
  ),
  booths: z.array(publicBooth),
  plan: publicBoothPlan.nullable(),
});

export type ActContact = z.infer<typeof actContact>;
export type StageActInput = z.infer<typeof stageActInput>;
export type StageActChange = z.infer<typeof stageActChange>;
export type StageActView = z.infer<typeof stageActView>;
export type StageView = z.infer<typeof stage>;
export type StageMove = z.infer<typeof stageMove>;
export type StageMoved = z.infer<typeof stageMoved>;
export type StageFrom = z.infer<typeof stageFrom>;
export type PublicDayProgramme = z.infer<typeof publicDayProgramme>;
