import { shiftStates } from '@dabei/domain';
import { z } from 'zod';
import { emailAddress, instant, language, localDate, shortText, uuid } from '../primitives';
import { consentStates, publicShift, shiftAnswer, shiftRole, volunteerPerson } from './shifts';

const count = z.int();

export const deskSignup = z.object({
  id: uuid,
  volunteerId: uuid,
  state: z.enum(shiftStates),
  checkedInAt: instant.nullable(),
  version: count,
});
export const deskShift = publicShift.extend({
  version: count,
  signups: z.array(deskSignup),
});
/** One volunteer as the office sees it. */
export const deskVolunteer = z.object({
  id: uuid,
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  /** In whole years on the day. */
  age: count,
  consent: z.enum(consentStates),
  consentBy: z.enum(['link', 'paper']).nullable(),
  parent: z
    .object({ name: z.string(), email: z.string().nullable(), phone: z.string().nullable() })
    .nullable(),
  foodUntil: localDate.nullable(),
  /** Roles the office has decided on. */
  roles: z.array(z.object({ roleId: uuid, state: z.enum(['confirmed', 'refused']) })),
  version: count,
});
/** Shifts of a day with who carries them. */
export const shiftBoard = z.object({
  roles: z.array(shiftRole),
  shifts: z.array(deskShift),
  volunteers: z.array(deskVolunteer),
});

/** On the telephone, at the counter: the same rules. */
export const volunteerEntry = z.strictObject({
  shiftIds: z.array(uuid).min(1).max(10),
  person: volunteerPerson,
  email: emailAddress.nullable(),
  language: language.default('de'),
  consentOnPaper: z.boolean().default(false),
  /** Until when the instruction of food handling counts that the office has seen. */
  foodUntil: localDate.nullable().default(null),
});
export const volunteerEntered = z.object({
  id: uuid.nullable(),
  answers: z.array(z.object({ shiftId: uuid, answer: shiftAnswer })),
});
export const volunteerRoleInput = z.strictObject({
  roleId: uuid,
  state: z.enum(['confirmed', 'refused']).nullable(),
});
/** What the office has seen: instruction of food handling until, consent on paper. */
export const volunteerPapersInput = z.strictObject({
  foodUntil: localDate.nullable(),
  consentOnPaper: z.boolean(),
  version: count,
});
export const signupCancelInput = z.strictObject({ reason: shortText.min(1), version: count });
export const signupVersion = z.strictObject({ version: count });
export const signupCheckIn = z.strictObject({ here: z.boolean(), version: count });

/** Whom the storm reaches by phone, ticked off. */
export const volunteerStormCalls = z.object({
  calls: z.array(
    z.object({
      id: uuid,
      name: z.string(),
      phone: z.string().nullable(),
      phonedAt: instant.nullable(),
    }),
  ),
});
export const volunteerStormTick = z.strictObject({ phoned: z.boolean() });

export type DeskSignup = z.infer<typeof deskSignup>;
export type DeskShift = z.infer<typeof deskShift>;
export type DeskVolunteer = z.infer<typeof deskVolunteer>;
export type ShiftBoard = z.infer<typeof shiftBoard>;
export type VolunteerEntry = z.infer<typeof volunteerEntry>;
export type VolunteerEntered = z.infer<typeof volunteerEntered>;
export type VolunteerRoleInput = z.infer<typeof volunteerRoleInput>;
export type VolunteerPapersInput = z.infer<typeof volunteerPapersInput>;
export type SignupCancelInput = z.infer<typeof signupCancelInput>;
export type SignupVersion = z.infer<typeof signupVersion>;
export type SignupCheckIn = z.infer<typeof signupCheckIn>;
export type VolunteerStormCalls = z.infer<typeof volunteerStormCalls>;
export type VolunteerStormTick = z.infer<typeof volunteerStormTick>;
