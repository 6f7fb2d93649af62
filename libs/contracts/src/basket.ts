import { z } from 'zod';
import {
  emailAddress,
  instant,
  language,
  localDate,
  personName,
  phoneNumber,
  uuid,
} from './primitives';
import { swimLevels } from './programme';
import { basketStatistics } from './statistics';

/** The version of the sentences a family agrees to; stored with every basket and consent. */
export const termsVersion = '2027-1';

/** What the form calls a child of the basket; an id of the client's own, nothing personal. */
const childKey = z.string().min(1).max(60);

export const pickUp = z.strictObject({
  goesHomeAlone: z.boolean(),
  /** Names of who may fetch the child; free text because people write "Oma Inge". */
  fetchedBy: z.string().trim().max(200).optional(),
});

/**
 * Answers to what one event asks about one child. Keys are the event's `asks`; what it does not ask is
 * refused. Health data travels only with its own consent, or as "rather by phone".
 */
export const answers = z.strictObject({
  emergencyContact: z.strictObject({ name: personName, phone: phoneNumber }).optional(),
  pickUp: pickUp.optional(),
  swim: z.strictObject({ allowed: z.boolean(), level: z.enum(swimLevels) }).optional(),
  groupWithoutSupervision: z.boolean().optional(),
  privateCar: z.boolean().optional(),
  medication: z.string().trim().max(1000).optional(),
  health: z
    .union([
      z.strictObject({
        how: z.literal('written'),
        text: z.string().trim().min(1).max(1000),
        consent: z.literal(true),
      }),
      z.strictObject({ how: z.literal('by-phone') }),
      z.strictObject({ how: z.literal('nothing') }),
    ])
    .optional(),
  photos: z
    .strictObject({
      documentation: z.boolean(),
      press: z.boolean(),
      childAgrees: z.boolean().optional(),
    })
    .optional(),
  custody: z.enum(['one-parent', 'both-agree', 'i-decide-alone']).optional(),
  questions: z.record(z.uuid(), z.union([z.string().max(500), z.boolean()])).optional(),
});

/** A child of the basket: a new one with its data, or one the household already has. */
export const basketChild = z.union([
  z.strictObject({
    key: childKey,
    firstName: personName,
    lastName: personName,
    birthDate: localDate,
  }),
  z.strictObject({ key: childKey, childId: uuid }),
]);

/** One event for some children of the basket. */
export const basketLine = z.strictObject({
  eventId: uuid,
  together: z.enum(['only', 'rather', 'single']).default('single'),
  children: z
    .array(
      z.strictObject({
        key: childKey,
        adults: z.int().min(0).max(11).default(0),
        answers: answers.default({}),
      }),
    )
    .min(1)
    .max(12),
});

export const guardianInput = z.strictObject({
  firstName: personName,
  lastName: personName,
  email: emailAddress,
  phone: phoneNumber,
  resident: z.boolean(),
  language: language.default('de'),
});

/** "Several children × several events", pressed once. `guardian` only when nobody is signed in. */
export const basketRequest = z.strictObject({
  guardian: guardianInput.nullable(),
  children: z.array(basketChild).min(1).max(12),
  lines: z.array(basketLine).min(1).max(20),
  /** "Der Beitrag ist schwierig": opens a task at the desk, changes nothing else. */
  feeIsDifficult: z.boolean().default(false),
  /** Voluntary, for counts only; decides nothing. */
  statistics: basketStatistics,
  /** What stood on the pressed button, kept as evidence. */
  buttonText: z.string().max(80),
});

/** The answer for one child at one event. */
export const basketLineResult = z.object({
  eventId: uuid,
  childKey: z.string(),
  registrationId: uuid.nullable(),
  outcome: z.enum(['confirmed', 'held', 'waiting', 'queued', 'refused']),
  /** Children that wait before this one; only for waiting and queued. */
  ahead: z.int().nullable(),
  amountCents: z.int(),
  /** Reason codes of the policy, most important first. */
  refusals: z.array(z.object({ reason: z.string(), details: z.record(z.string(), z.unknown()) })),
  warnings: z.array(z.string()),
});

/**
 * What happened to a basket. `confirmBy` is set while the e-mail code is missing; until then places are held.
 */
export const basketResult = z.object({
  basketId: uuid,
  confirmBy: instant.nullable(),
  codeSentTo: z.string().nullable(),
  results: z.array(basketLineResult),
});

/** Dry run of the policy for a form: nothing is stored, nothing is held. */
export const checkRequest = z.strictObject({
  children: z
    .array(
      z.union([
        z.strictObject({ key: childKey, birthDate: localDate }),
        z.strictObject({ key: childKey, childId: uuid }),
      ]),
    )
    .max(12),
  lines: z.array(z.strictObject({ eventId: uuid, childKeys: z.array(childKey).max(12) })).max(20),
  resident: z.boolean().default(true),
});
export const checkResult = z.object({
  results: z.array(
    basketLineResult.pick({
      eventId: true,
      childKey: true,
      refusals: true,
      warnings: true,
      amountCents: true,
    }),
  ),
});

export type Answers = z.infer<typeof answers>;
export type BasketRequest = z.infer<typeof basketRequest>;
export type BasketRequestInput = z.input<typeof basketRequest>;
export type BasketChild = z.infer<typeof basketChild>;
export type BasketLine = z.infer<typeof basketLine>;
export type BasketLineResult = z.infer<typeof basketLineResult>;
export type BasketResult = z.infer<typeof basketResult>;
export type CheckRequest = z.infer<typeof checkRequest>;
export type CheckResult = z.infer<typeof checkResult>;
export type GuardianInput = z.infer<typeof guardianInput>;
