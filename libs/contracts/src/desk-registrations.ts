import { z } from 'zod';
import { basketRequest } from './basket';
import { registrationStates } from './household';
import {
  emailAddress,
  instant,
  language,
  localDate,
  personName,
  phoneNumber,
  uuid,
} from './primitives';

export const overrideReason = z.string().trim().min(3).max(300);
export const cancelRegistrationRequest = z.strictObject({
  reason: z.string().trim().min(3).max(300),
});
export const participant = z.object({
  registrationId: uuid,
  childId: uuid,
  firstName: z.string(),
  lastName: z.string(),
  age: z.int(),
  state: z.enum(registrationStates),
  ahead: z.int().nullable(),
  seats: z.int(),
  guardianName: z.string(),
  phone: z.string().nullable(),
  hasEmail: z.boolean(),
  offerExpiresAt: instant.nullable(),
  offerChannel: z.enum(['mail', 'phone', 'letter']).nullable(),
  enteredBy: z.enum(['family', 'office']),
  pressedAt: instant,
  amountCents: z.int(),
  paidOn: localDate.nullable(),
  receiptNumber: z.string().nullable(),
  together: z.enum(['only', 'rather', 'single']),
  tasks: z.array(z.string()),
  version: z.int(),
});
export const participants = z.object({ participants: z.array(participant) });

/** The office enters a registration for somebody: name, birth date and phone take the e-mail's place. */
export const officeBasket = z.strictObject({
  household: z.union([
    z.strictObject({ householdId: uuid }),
    z.strictObject({
      guardian: z.strictObject({
        firstName: personName,
        lastName: personName,
        email: emailAddress.nullable(),
        phone: phoneNumber.nullable(),
        resident: z.boolean(),
        language,
      }),
      contactBy: z.enum(['mail', 'phone', 'letter']),
    }),
  ]),
  children: basketRequest.shape.children,
  lines: basketRequest.shape.lines,
  statistics: basketRequest.shape.statistics,
  /** Consents and permissions in the answers were read out, and the family said yes. */
  answersConfirmed: z.boolean().default(false),
  overrides: z
    .array(
      z.strictObject({
        eventId: uuid,
        childKey: z.string(),
        reasons: z.array(z.string()),
        because: overrideReason,
      }),
    )
    .default([]),
});
export const householdHit = z.object({
  householdId: uuid,
  guardian: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  children: z.array(
    z.object({ id: uuid, firstName: z.string(), lastName: z.string(), birthDate: localDate }),
  ),
});
/** The letter with the code that was just made: it is kept nowhere, so the desk sends it along. */
export const letterRequest = z.strictObject({ accessCode: z.string().trim().min(8).max(40) });
export const accessCodeView = z.object({ accessCode: z.string() });

export const taskView = z.object({
  id: uuid,
  kind: z.enum([
    'phone-offer',
    'phone-news',
    'swim-check',
    'health-call',
    'hardship',
    'mail-failed',
    'group-question',
    'fee-difference',
    'refund-skipped',
  ]),
  createdAt: instant,
  dueAt: instant.nullable(),
  childName: z.string().nullable(),
  guardianName: z.string().nullable(),
  phone: z.string().nullable(),
  eventId: uuid.nullable(),
  eventTitle: z.string().nullable(),
  offerId: uuid.nullable(),
  attempts: z.array(instant),
  subject: z.string().nullable(),
  /** What the place costs and what was paid, where there is a difference to settle. */
  fee: z.object({ amountCents: z.int(), paidCents: z.int() }).nullable(),
});
export const taskDone = z.strictObject({
  outcome: z.enum(['done', 'not-reached', 'accepted', 'declined', 'reached']),
});
export const attendanceMark = z.strictObject({ mark: z.enum(['attended', 'missed', 'clear']) });
export const paidMark = z.strictObject({ paid: z.boolean() });
export type Participant = z.infer<typeof participant>;
export type Participants = z.infer<typeof participants>;
export type OfficeBasket = z.infer<typeof officeBasket>;
export type HouseholdHit = z.infer<typeof householdHit>;
export type TaskView = z.infer<typeof taskView>;
