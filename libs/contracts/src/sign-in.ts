import { z } from 'zod';
import { permissions } from './permissions';
import { emailAddress, language, uuid } from './primitives';

export const codeRequest = z.strictObject({
  email: emailAddress,
  language: language.default('de'),
});
/** The answer is the same for known and unknown addresses. */
export const codeSent = z.object({ sentTo: z.string() });
export const codeVerify = z.strictObject({
  email: emailAddress,
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
});
export const accessCodeSignIn = z.strictObject({ accessCode: z.string().trim().min(8).max(40) });

/** Who is signed in: a family, a member of staff, or nobody. */
export const sessionView = z.object({
  family: z
    .object({ householdId: uuid, name: z.string(), email: z.string().nullable() })
    .nullable(),
  staff: z
    .object({
      name: z.string(),
      email: z.string(),
      bundles: z.array(z.string()),
      secondFactor: z.boolean(),
      /** What this session may do now. */
      permissions: z.array(z.enum(permissions)),
    })
    .nullable(),
});

export const staffSignIn = z.strictObject({
  email: emailAddress,
  password: z.string().min(1).max(200),
});
export const secondFactor = z.strictObject({ code: z.string().trim().min(6).max(20) });
/** After the password: signed in, or a code is wanted. */
export const staffSignInResult = z.object({ outcome: z.enum(['signed-in', 'code-needed']) });
export const totpSetup = z.object({ uri: z.string(), backupCodes: z.array(z.string()) });

export type SessionView = z.infer<typeof sessionView>;
export type SignedIn = SessionView;
