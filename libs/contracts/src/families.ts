import { z } from 'zod';
import { overrideReason } from './desk-registrations';
import { childUpdate, childView, guardianUpdate, registrationView } from './household';
import { emailAddress, instant, localDate, phoneNumber, shortText, uuid } from './primitives';
import { session } from './programme';

export const contactWays = ['mail', 'phone', 'letter'] as const;

/** A mail as the family page lists it; what it said is not kept. */
export const familyMail = z.object({
  id: uuid,
  purpose: z.string(),
  state: z.enum(['due', 'sending', 'sent', 'failed', 'skipped']),
  toAddress: z.string().nullable(),
  failure: z.string().nullable(),
  createdAt: instant,
  sentAt: instant.nullable(),
});

export const letterStates = ['due', 'printed', 'sent', 'void'] as const;
export const familyLetter = z.object({
  id: uuid,
  purpose: z.string(),
  state: z.enum(letterStates),
  batchId: uuid.nullable(),
  createdAt: instant,
  printedAt: instant.nullable(),
  sentAt: instant.nullable(),
});

export const familyTask = z.object({
  id: uuid,
  kind: z.string(),
  subject: z.string().nullable(),
  createdAt: instant,
  dueAt: instant.nullable(),
  childName: z.string().nullable(),
  eventTitle: z.string().nullable(),
  eventId: uuid.nullable(),
  attempts: z.array(instant),
  fee: z.object({ amountCents: z.int(), paidCents: z.int() }).nullable(),
});

/** Everything the office needs to know of one family. Health data is not part of it. */
export const familyPage = z.object({
  id: uuid,
  version: z.int(),
  contactBy: z.enum(contactWays),
  language: z.string(),
  resident: z.boolean(),
  street: z.string().nullable(),
  postcode: z.string().nullable(),
  town: z.string().nullable(),
  guardians: z.array(
    z.object({
      id: uuid,
      firstName: z.string(),
      lastName: z.string(),
      email: z.string().nullable(),
      emailConfirmed: z.boolean(),
      phone: z.string().nullable(),
    }),
  ),
  children: z.array(childView.extend({ shared: z.boolean() })),
  registrations: z.array(registrationView),
  tasks: z.array(familyTask),
  mails: z.array(familyMail),
  letters: z.array(familyLetter),
  /** "Nachweis gesehen": no kind of benefit, no copy. */
  proof: z.object({ seenOn: localDate.nullable(), until: localDate.nullable() }),
  protected: z.boolean(),
  /** Coming events whose day sheet carries the guardian's own number, as nobody else is named to call. */
  phoneOnSheets: z.array(z.string()),
  hasAccessCode: z.boolean(),
});

/** Who registers and how the family is reached; `version` is what the staff saw. */
export const familyContact = z.strictObject({
  version: z.int(),
  ...guardianUpdate.shape,
  email: emailAddress.nullable(),
  phone: phoneNumber.nullable(),
  contactBy: z.enum(contactWays),
  street: shortText.nullable(),
  postcode: z
    .string()
    .trim()
    .regex(/^\d{4,5}$/)
    .nullable(),
  town: shortText.nullable(),
});

/** A slip in a name or a birth date; past an age limit only with a reason. */
export const familyChildChange = z.strictObject({
  ...childUpdate.shape,
  reason: overrideReason.optional(),
});

export const protectionChange = z.strictObject({ protected: z.boolean() });

/** null takes the mark back; prices that were agreed stay. */
export const proofChange = z.strictObject({ until: localDate.nullable() });
/** What the mark changes now: open and unpaid registrations, each with its price before and after. */
export const proofPreview = z.object({
  changes: z.array(
    z.object({
      registrationId: uuid,
      childFirstName: z.string(),
      eventTitle: z.string(),
      beforeCents: z.int(),
      afterCents: z.int(),
    }),
  ),
  beforeCents: z.int(),
  afterCents: z.int(),
  /** Already paid: money back is a person's decision. */
  paid: z.int(),
});

export const duplicateReasons = ['phone', 'child', 'guardian'] as const;
/** A family that may be the same one, and why it looks so. */
export const duplicateFamily = z.object({
  householdId: uuid,
  guardian: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  children: z.array(childView),
  registrations: z.int(),
  because: z.array(z.enum(duplicateReasons)),
});

export const mergeCollisionKinds = [
  'same-event',
  'overlap',
  'pick-up',
  'two-emails',
  'protected',
] as const;
const mergeSide = duplicateFamily.omit({ because: true }).extend({ mails: z.int() });
/** What joining two families would do. A collision has to be decided by a person first. */
export const mergePreview = z.object({
  /** This one stays. */
  keeps: mergeSide,
  /** This one goes; everything it has moves. */
  goes: mergeSide,
  /** Children that are one and the same in both. */
  sameChildren: z.array(z.object({ goes: uuid, keeps: uuid, name: z.string() })),
  movesChildren: z.array(z.string()),
  collisions: z.array(
    z.object({
      kind: z.enum(mergeCollisionKinds),
      child: z.string().nullable(),
      events: z.array(z.string()),
    }),
  ),
});

export const letterBatch = z.object({
  id: uuid,
  state: z.enum(['printed', 'sent']),
  printedAt: instant,
  sentAt: instant.nullable(),
  count: z.int(),
});
export const lettersPage = z.object({
  due: z.array(
    z.object({
      id: uuid,
      householdId: uuid,
      recipient: z.string(),
      hasAddress: z.boolean(),
      purpose: z.string(),
      createdAt: instant,
    }),
  ),
  /** How many wait in all; the list shows the oldest. */
  dueCount: z.int(),
  batches: z.array(letterBatch),
});
/** Prints these letters as one batch; without ids all that are due and have an address. */
export const batchRequest = z.strictObject({ letterIds: z.array(uuid).max(500).optional() });
/** `back` undoes the last step: sent becomes printed, printed becomes due again. */
export const batchMark = z.strictObject({ mark: z.enum(['sent', 'back']) });

/** The page behind a reminder's "kommt nicht": one row per child and event of this day. */
export const notComingPage = z.object({
  day: localDate,
  rows: z.array(
    z.object({
      registrationId: uuid,
      childFirstName: z.string(),
      eventTitle: z.string(),
      /** Empty where place and time are hidden. */
      sessions: z.array(session),
      /** frees: the place goes to the next child; late: only the companions are told. */
      state: z.enum(['frees', 'late', 'freed', 'told', 'over']),
    }),
  ),
});
export const notComingAnswer = z.strictObject({
  registrationId: uuid,
  /** undo: the child comes after all. */
  answer: z.enum(['not-coming', 'undo']),
});

export type FamilyPage = z.infer<typeof familyPage>;
export type FamilyContact = z.infer<typeof familyContact>;
export type FamilyChildChange = z.infer<typeof familyChildChange>;
export type ProofPreview = z.infer<typeof proofPreview>;
export type DuplicateFamily = z.infer<typeof duplicateFamily>;
export type MergePreview = z.infer<typeof mergePreview>;
export type LettersPage = z.infer<typeof lettersPage>;
export type LetterBatch = z.infer<typeof letterBatch>;
export type NotComingPage = z.infer<typeof notComingPage>;
