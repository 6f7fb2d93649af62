import { z } from 'zod';
import { bundlePermissions, bundles, type Bundle } from './permissions';
import { emailAddress, instant, language, personName, uuid } from './primitives';

/** The shortest password; length is what counts, so nothing else is asked of it. */
export const shortestPassword = 12;
export const newPassword = z.string().min(shortestPassword).max(200);

/** How somebody proves a second time who they are: an app, a printed sheet of codes, or not yet at all. */
export const factorModes = ['none', 'app', 'printed'] as const;
export const factorView = z.object({
  mode: z.enum(factorModes),
  /** Printed codes that were not used yet. */
  codesLeft: z.int(),
  /** Some of what this person may do waits for a second factor. */
  needed: z.boolean(),
  /** Signs in with codes by e-mail only; nothing to confirm with. */
  hasPassword: z.boolean(),
});
export const fewCodesLeft = 3;
export const codeSheet = z.object({ codes: z.array(z.string()) });
/** Empty for who has no password. */
export const ownPassword = z.strictObject({ password: z.string().max(200) });
export const passwordChange = z.strictObject({
  password: z.string().min(1).max(200),
  next: newPassword,
});

export const staffCodeRequest = z.strictObject({
  email: emailAddress,
  language: language.default('de'),
});

/** One place where somebody is signed in. Ids, never the secret of the session. */
export const staffSession = z.object({
  id: z.string(),
  browser: z.string().nullable(),
  system: z.string().nullable(),
  since: instant,
  lastSeen: instant,
  current: z.boolean(),
});

export const teamMember = z.object({
  id: z.string(),
  name: z.string(),
  /** null for somebody without an address: a companion with a pass. */
  email: z.string().nullable(),
  bundles: z.array(z.string()),
  organisations: z.array(z.object({ id: uuid, name: z.string() })),
  active: z.boolean(),
  factor: z.enum(factorModes),
  sessions: z.int(),
  lastSeen: instant.nullable(),
});
export const invitationView = z.object({
  id: uuid,
  name: z.string(),
  email: z.string().nullable(),
  bundles: z.array(z.string()),
  organisation: z.string().nullable(),
  createdAt: instant,
  expiresAt: instant,
  expired: z.boolean(),
});
export const teamView = z.object({
  people: z.array(teamMember),
  invitations: z.array(invitationView),
  organisations: z.array(z.object({ id: uuid, name: z.string() })),
});

const bundleList = z
  .array(z.enum(bundles))
  .min(1)
  .max(bundles.length)
  .transform((held) => bundles.filter((bundle) => held.includes(bundle)));
export const memberChange = z.strictObject({
  bundles: bundleList,
  organisationIds: z.array(uuid).max(20),
});
export const activeChange = z.strictObject({ active: z.boolean() });
export const invite = z
  .strictObject({
    name: personName,
    /** null: a printed sheet. */
    email: emailAddress.nullable(),
    bundles: bundleList,
    organisationId: uuid.nullable(),
    language: language.default('de'),
  })
  .refine(({ bundles: held, organisationId }) => !held.includes('organiser') || organisationId, {
    path: ['organisationId'],
    error: 'missing',
  });

/** What is printed for somebody: the address of the page, the same secret to type, until when. */
export const invitationSheet = z.object({
  name: z.string(),
  code: z.string(),
  address: z.string(),
  bundles: z.array(z.string()),
  expiresAt: instant,
});

/** What an invitation offers: a first account, more for the own one, or a new password. */
export const invitationKinds = ['join', 'add', 'password'] as const;
export const openInvitation = z.object({
  kind: z.enum(invitationKinds),
  name: z.string(),
  email: z.string().nullable(),
  bundles: z.array(z.string()),
  organisation: z.string().nullable(),
  expiresAt: instant,
  factorNeeded: z.boolean(),
});
export const acceptInvitation = z.strictObject({
  /** Asked for where the invitation was printed. */
  email: emailAddress.nullable().default(null),
  password: newPassword,
});

export type FactorView = z.infer<typeof factorView>;
export type StaffSessionView = z.infer<typeof staffSession>;
export type TeamMember = z.infer<typeof teamMember>;
export type InvitationView = z.infer<typeof invitationView>;
export type TeamView = z.infer<typeof teamView>;
export type InvitationSheet = z.infer<typeof invitationSheet>;
export type OpenInvitation = z.infer<typeof openInvitation>;

/**
 * Whether a holder of these bundles may hand those out: Leitung all of them, others never more than they
 * hold themselves.
 */
export function mayHandOut(held: readonly string[], wanted: readonly Bundle[]): boolean {
  if (held.includes('lead')) return true;
  const own = new Set(
    held.flatMap((name) => (name in bundlePermissions ? bundlePermissions[name as Bundle] : [])),
  );
  return wanted.every((bundle) =>
    bundlePermissions[bundle].every((permission) => own.has(permission)),
  );
}
