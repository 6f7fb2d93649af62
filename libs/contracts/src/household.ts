import { z } from 'zod';
import { answers } from './basket';
import { instant, language, localDate, personName, phoneNumber, uuid } from './primitives';
import { session } from './programme';

export const registrationStates = [
  'held',
  'queued',
  'confirmed',
  'waiting',
  'cancelled',
  'expired',
  'attended',
  'missed',
] as const;

export const offerView = z.object({
  id: uuid,
  expiresAt: instant.nullable(),
  state: z.enum(['open', 'accepted', 'declined', 'expired', 'void']),
  seats: z.int(),
});

/** One registration as its own family sees it. */
export const registrationView = z.object({
  id: uuid,
  childId: uuid,
  childFirstName: z.string(),
  event: z.object({
    id: uuid,
    slug: z.string(),
    campaignSlug: z.string(),
    title: z.string(),
    place: z.string(),
    meetingPoint: z.string().nullable(),
    bring: z.string().nullable(),
    cancelled: z.boolean(),
    missingForMinimum: z.int(),
    minimumDecidedOn: localDate.nullable(),
    sessions: z.array(session),
  }),
  state: z.enum(registrationStates),
  ahead: z.int().nullable(),
  offer: offerView.nullable(),
  confirmBy: instant.nullable(),
  endReason: z.string().nullable(),
  amountCents: z.int(),
  paidOn: localDate.nullable(),
  adults: z.int(),
  together: z.enum(['only', 'rather', 'single']),
  /** Asked once: would fewer places do? */
  fewerAsked: z.boolean(),
  mayCancel: z.boolean(),
  mayChangeAnswers: z.boolean(),
});

export const childView = z.object({
  id: uuid,
  firstName: z.string(),
  lastName: z.string(),
  birthDate: localDate,
});

export const householdView = z.object({
  id: uuid,
  language,
  resident: z.boolean(),
  guardians: z.array(
    z.object({
      id: uuid,
      firstName: z.string(),
      lastName: z.string(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
    }),
  ),
  children: z.array(childView),
  registrations: z.array(registrationView),
});

export const guardianUpdate = z.strictObject({
  firstName: personName,
  lastName: personName,
  phone: phoneNumber,
  resident: z.boolean(),
  language,
});
export const childUpdate = z.strictObject({
  firstName: personName,
  lastName: personName,
  birthDate: localDate,
});
export const answersUpdate = z.strictObject({ answers });
export const answersView = z.object({ answers, eventId: uuid, childFirstName: z.string() });
/** Said twice: there is no way back. */
export const accountDeletion = z.strictObject({ confirm: z.literal(true) });
export const feedLink = z.object({ url: z.string(), webcalUrl: z.string() });

/** A place offer as its link shows it: enough to decide, nothing about other families. */
export const offerPage = z.object({
  state: z.enum(['open', 'accepted', 'declined', 'expired', 'void']),
  childFirstName: z.string(),
  eventTitle: z.string(),
  place: z.string(),
  sessions: z.array(session),
  expiresAt: instant.nullable(),
  amountCents: z.int(),
  /** Places the child would have to give up because they overlap, by title. */
  overlapsWith: z.array(z.string()),
});

/** The second guardian gets a household of their own; only the child's name and birth date are shared. */
export const secondGuardianRequest = z.strictObject({
  childIds: z.array(uuid).min(1),
  email: z.email().max(200),
  firstName: personName,
  lastName: personName,
});

export type RegistrationView = z.infer<typeof registrationView>;
export type HouseholdView = z.infer<typeof householdView>;
export type ChildView = z.infer<typeof childView>;
export type OfferPage = z.infer<typeof offerPage>;
export type OfferView = z.infer<typeof offerView>;
export type FeedLink = z.infer<typeof feedLink>;
export type AnswersView = z.infer<typeof answersView>;
export type GuardianUpdate = z.infer<typeof guardianUpdate>;
export type SecondGuardianRequest = z.infer<typeof secondGuardianRequest>;
