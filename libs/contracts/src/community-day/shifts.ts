import { shiftRefusals, shiftStates } from '@dabei/domain';
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
  shortText,
  uuid,
} from '../primitives';
import { communityDaySlug } from './days';

const count = z.int();

/** Why a shift cannot be taken: the reasons of the policy, and `full`. */
export const shiftRefusalReasons = [...shiftRefusals, 'full'] as const;
export type ShiftRefusalReason = (typeof shiftRefusalReasons)[number];

export const shiftRoleInput = z.strictObject({
  name: personName,
  about: longText.default(''),
  /** The office says who may; until then a sign-up is only asked. */
  needsConfirmation: z.boolean(),
  minAge: z.int().min(10).max(99),
  /** Only with an instruction of food handling. */
  food: z.boolean(),
});
export const shiftRole = shiftRoleInput.extend({ id: uuid, version: count });
export const shiftRoleChange = shiftRoleInput.extend({ version: count });

/** Local times of the day. */
export const shiftInput = z
  .strictObject({
    roleId: uuid,
    place: shortText.default(''),
    note: shortText.default(''),
    startsAt: localTime,
    endsAt: localTime,
    needed: z.int().min(1).max(200),
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, { path: ['endsAt'], message: 'too-early' });
export const shiftChange = shiftInput.safeExtend({ version: count });
/** Whom a change concerns, shown before it is done: told once, or on the list of calls. */
export const shiftChangePreview = z.object({
  told: count,
  calls: count,
  /** Signed-up people whom the new time puts in two places: it cannot be done before they are moved. */
  collides: count,
  /** More are signed up than would be needed. */
  tooMany: count,
  /** Signed-up people who may not do it then: too young, too late in the evening, no instruction. */
  unfit: count,
});

/** A shift for everybody: no name of anybody. */
export const publicShift = z.object({
  id: uuid,
  roleId: uuid,
  place: z.string(),
  note: z.string(),
  startsAt: instant,
  endsAt: instant,
  needed: count,
  free: count,
});
export const publicShiftRole = z.object({
  id: uuid,
  name: z.string(),
  about: z.string(),
  needsConfirmation: z.boolean(),
  minAge: count,
  food: z.boolean(),
});
export const publicCommunityDay = z.object({
  slug: communityDaySlug,
  title: z.string(),
  intro: z.string(),
  place: z.string(),
  heldOn: localDate,
  opensAt: localTime,
  closesAt: localTime,
  signUpFrom: instant,
  cancelFreeUntil: instant,
  /** Sign-up is possible now. */
  open: z.boolean(),
  over: z.boolean(),
  calledOffWords: z.string().nullable(),
  emergency: z.string(),
  eraseOn: localDate,
  /** Associations can apply for a booth until then; null: not now. */
  boothsUntil: instant.nullable(),
  roles: z.array(publicShiftRole),
  shifts: z.array(publicShift),
});
export const publicCommunityDays = z.object({
  days: z.array(
    publicCommunityDay
      .pick({
        slug: true,
        title: true,
        place: true,
        heldOn: true,
        opensAt: true,
        closesAt: true,
        open: true,
      })
      .extend({ calledOff: z.boolean(), free: count }),
  ),
});

/** May this volunteer take this shift; `with`: the shift it collides with. */
export const shiftAnswer = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('free'), overlapMinutes: count.nullable() }),
  /** It is only asked: the office confirms who takes this role. */
  z.object({ outcome: z.literal('asks'), overlapMinutes: count.nullable() }),
  z.object({
    outcome: z.literal('refused'),
    reason: z.enum(shiftRefusalReasons),
    withShift: uuid.nullable(),
    opensAt: instant.nullable(),
  }),
  /** Full: one can wait, behind so many. */
  z.object({ outcome: z.literal('waits'), ahead: count }),
]);

/** Whom the office may ask for the parents' consent, for who is under 18 on the day. */
export const volunteerParent = z.strictObject({
  name: personName,
  email: emailAddress.nullable(),
  phone: phoneNumber.nullable(),
});
export const volunteerPerson = z.strictObject({
  name: personName,
  phone: phoneNumber.nullable(),
  birthDate: localDate,
  parent: volunteerParent.nullable(),
});

/** "Ich helfe mit": shifts of one day, and who it is; `orWait`: of these also a place in the line, where they are full. */
export const volunteerPress = z.strictObject({
  shiftIds: z.array(uuid).min(1).max(10),
  orWait: z.array(uuid).max(10).default([]),
  person: volunteerPerson,
  email: emailAddress,
  language: language.default('de'),
});
/** The same for everybody, also who is known already: what is known goes by mail. */
export const volunteerPressed = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('held'), id: uuid, confirmBy: instant }),
  z.object({
    outcome: z.literal('refused'),
    refusals: z.array(z.object({ shiftId: uuid, reason: z.enum(shiftRefusalReasons) })).min(1),
  }),
]);
export const volunteerCode = z.strictObject({
  id: uuid,
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
});
export const volunteerConfirmed = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('confirmed'), secret: z.string() }),
  z.object({ outcome: z.literal('expired') }),
]);

export const ownSignup = z.object({
  id: uuid,
  shiftId: uuid,
  state: z.enum(shiftStates),
  /** May be given back without asking. */
  cancellable: z.boolean(),
  /** Which place in the line, from 1; null: it does not wait. */
  place: count.nullable(),
});
/** `none`: grown up; `missing`: the parents have not answered yet. */
export const consentStates = ['none', 'missing', 'given'] as const;

/** A volunteer's own page. */
export const ownVolunteer = z.object({
  day: publicCommunityDay,
  name: z.string(),
  consent: z.enum(consentStates),
  parentEmail: z.string().nullable(),
  signups: z.array(ownSignup),
  /** Every other shift, those that can be taken first; then why not. */
  board: z.array(z.object({ shiftId: uuid, answer: shiftAnswer })),
  feed: z.string(),
  thanked: z.boolean(),
});
/** `orWait`: into the line where the shift is full. */
export const ownShiftPress = z.strictObject({ shiftId: uuid, orWait: z.boolean().default(false) });
export const ownShiftPressed = z.object({ answer: shiftAnswer });

/** What parents see before they agree. */
export const parentConsent = z.object({
  title: z.string(),
  heldOn: localDate,
  place: z.string(),
  firstName: z.string(),
  shifts: z.array(
    z.object({ startsAt: instant, endsAt: instant, role: z.string(), place: z.string() }),
  ),
  youthUntil: localTime,
  youthHours: count,
  given: z.boolean(),
});

export type ShiftRoleInput = z.infer<typeof shiftRoleInput>;
export type ShiftRoleView = z.infer<typeof shiftRole>;
export type ShiftRoleChange = z.infer<typeof shiftRoleChange>;
export type ShiftInput = z.infer<typeof shiftInput>;
export type ShiftChange = z.infer<typeof shiftChange>;
export type ShiftChangePreview = z.infer<typeof shiftChangePreview>;
export type PublicShift = z.infer<typeof publicShift>;
export type PublicShiftRole = z.infer<typeof publicShiftRole>;
export type PublicCommunityDay = z.infer<typeof publicCommunityDay>;
export type PublicCommunityDays = z.infer<typeof publicCommunityDays>;
export type ShiftAnswerView = z.infer<typeof shiftAnswer>;
export type VolunteerPerson = z.infer<typeof volunteerPerson>;
export type VolunteerPress = z.infer<typeof volunteerPress>;
export type VolunteerPressed = z.infer<typeof volunteerPressed>;
export type VolunteerCode = z.infer<typeof volunteerCode>;
export type VolunteerConfirmed = z.infer<typeof volunteerConfirmed>;
export type OwnSignup = z.infer<typeof ownSignup>;
export type OwnVolunteer = z.infer<typeof ownVolunteer>;
export type OwnShiftPress = z.infer<typeof ownShiftPress>;
export type OwnShiftPressed = z.infer<typeof ownShiftPressed>;
export type ParentConsent = z.infer<typeof parentConsent>;
