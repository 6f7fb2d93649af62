import { z } from 'zod';
import { emailAddress, instant, localDate, personName, phoneNumber, uuid } from './primitives';

export const organisationKinds = [
  'club',
  'youth_centre',
  'church',
  'school',
  'family_centre',
  'library',
  'fire_brigade',
  'farm',
  'welfare_organisation',
  'municipality',
  'company',
  'other',
] as const;

/** An account of the staff; the auth library makes these ids. */
const accountId = z.string().regex(/^[\w-]{1,64}$/);

/** A partner organisation as the office keeps it; the last four fields are child protection and privacy. */
export const organisationInput = z.strictObject({
  name: z.string().trim().min(2).max(120),
  kind: z.enum(organisationKinds),
  contactName: personName.nullable(),
  email: emailAddress.nullable(),
  phone: phoneNumber.nullable(),
  website: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .nullable(),
  /** Agreement under § 72a SGB VIII. */
  agreementOn: localDate.nullable(),
  /** Last day of the town's "Gütesiegel Kinderschutz". */
  sealUntil: localDate.nullable(),
  trustPerson: personName.nullable(),
  privacyAgreementOn: localDate.nullable(),
});

/** How somebody stands: `valid` and `due` open the day sheet, every other one keeps it shut. */
export const clearanceStandings = [
  'valid',
  'due',
  'missing',
  'too-old-when-seen',
  'expired',
  'relevant-entry',
] as const;

/** "Führungszeugnis eingesehen": only these, no copy and no note. */
export const clearanceInput = z
  .strictObject({ seenOn: localDate, issuedOn: localDate, relevantEntry: z.boolean() })
  .refine(({ issuedOn, seenOn }) => issuedOn <= seenOn, {
    path: ['issuedOn'],
    error: 'issued-after-seen',
  });

/** What the office still has to ask an organisation for. */
export const protectionGapCodes = [
  'agreement-missing',
  'seal-missing',
  'seal-expired',
  'seal-expiring',
  'trust-person-missing',
  'privacy-agreement-missing',
] as const;

export const organisationRow = z.object({
  id: uuid,
  name: z.string(),
  kind: z.string(),
  contactName: z.string().nullable(),
  phone: z.string().nullable(),
  /** Of all seasons. */
  events: z.int(),
  agreementOn: localDate.nullable(),
  sealUntil: localDate.nullable(),
  gaps: z.array(z.enum(protectionGapCodes)),
});
export const organisationQuery = z.strictObject({
  q: z.string().trim().max(100).default(''),
  /** Only organisations of which something is missing or ends soon. */
  gaps: z.enum(['true', 'false']).default('false'),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});
export const organisationList = z.object({
  total: z.int(),
  pageSize: z.int(),
  organisations: z.array(organisationRow),
});

export const organisationView = z.object({
  id: uuid,
  name: z.string(),
  kind: z.string(),
  contactName: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  website: z.string().nullable(),
  agreementOn: localDate.nullable(),
  sealUntil: localDate.nullable(),
  trustPerson: z.string().nullable(),
  privacyAgreementOn: localDate.nullable(),
  gaps: z.array(z.enum(protectionGapCodes)),
  /** Who may see this organisation's events. */
  people: z.array(z.object({ accountId, name: z.string(), active: z.boolean() })),
  /** The latest ones; a child's safety ends with none of them. */
  events: z.array(
    z.object({
      id: uuid,
      title: z.string(),
      status: z.string(),
      campaign: z.string(),
      firstDay: localDate.nullable(),
      over: z.boolean(),
    }),
  ),
});

export const clearanceView = z.object({
  accountId,
  name: z.string(),
  standing: z.enum(clearanceStandings),
  seenOn: localDate.nullable(),
  issuedOn: localDate.nullable(),
  /** The last day the certificate counts. */
  endsOn: localDate.nullable(),
  eraseOn: localDate.nullable(),
});
export const clearanceQuery = z.strictObject({
  q: z.string().trim().max(100).default(''),
  /** Only who needs a new one, or never showed one. */
  due: z.enum(['true', 'false']).default('false'),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});
export const clearanceList = z.object({
  total: z.int(),
  pageSize: z.int(),
  people: z.array(clearanceView.extend({ nextEventOn: localDate.nullable() })),
});

export const companionView = z.object({
  id: uuid,
  eventId: uuid,
  eventTitle: z.string(),
  firstDay: localDate.nullable(),
  lastDay: localDate.nullable(),
  person: clearanceView,
  /** The pass that works, or will. */
  pass: z.object({ validFrom: instant, validUntil: instant }).nullable(),
});
export const companionQuery = z.strictObject({ by: z.enum(['event', 'organisation']), id: uuid });
export const companionList = z.object({ companions: z.array(companionView) });

/** Somebody to assign: with a clearance or without. */
export const companionPerson = clearanceView.pick({
  accountId: true,
  name: true,
  standing: true,
  endsOn: true,
});

/** A new person needs a name only; somebody known is named by the account. */
export const companionAssign = z.strictObject({
  eventIds: z.array(uuid).min(1).max(50),
  person: z.union([z.strictObject({ name: personName }), z.strictObject({ accountId })]),
});
export const companionPeople = z.array(companionPerson);
export const companionPeopleQuery = z.strictObject({ q: z.string().trim().max(100).default('') });
export const companionAssigned = z.object({ accountId, companionIds: z.array(uuid) });

export const clearanceAccount = accountId;

/** What the printed pass holds: the secret of its QR code, and the PIN beside it. */
export const passSignIn = z.strictObject({
  token: z.string().trim().min(16).max(100),
  pin: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
});
export const passSignedIn = z.object({
  eventId: uuid,
  eventTitle: z.string(),
  validUntil: instant,
});

export type OrganisationInput = z.infer<typeof organisationInput>;
export type OrganisationRow = z.infer<typeof organisationRow>;
export type OrganisationView = z.infer<typeof organisationView>;
export type OrganisationList = z.infer<typeof organisationList>;
export type ClearanceInput = z.infer<typeof clearanceInput>;
export type ClearanceView = z.infer<typeof clearanceView>;
export type ClearanceList = z.infer<typeof clearanceList>;
export type CompanionView = z.infer<typeof companionView>;
export type CompanionList = z.infer<typeof companionList>;
export type CompanionPerson = z.infer<typeof companionPerson>;
export type CompanionAssign = z.infer<typeof companionAssign>;
export type CompanionAssigned = z.infer<typeof companionAssigned>;
export type PassSignIn = z.infer<typeof passSignIn>;
export type PassSignedIn = z.infer<typeof passSignedIn>;
