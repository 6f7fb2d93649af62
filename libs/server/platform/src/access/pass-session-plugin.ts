import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/**
 * A session opened with a companion's printed pass. The pass is written into the session, so that it never grants
 * more than the pass, whatever else the account may do. Only the server calls it: no address leads here.
 */
export const passSession = {
  id: 'pass-session',
  schema: {
    session: { fields: { passId: { type: 'string', required: false, input: false } } },
  },
  endpoints: {
    signInWithPass: createAuthEndpoint(
      '/sign-in/pass',
      {
        method: 'POST',
        body: z.object({ userId: z.string(), passId: z.string() }),
        metadata: { SERVER_ONLY: true },
      },
      async (context) => {
        const { userId, passId } = context.body;
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(userId);
        if (user === null) throw context.error('NOT_FOUND');
        const session = await internalAdapter.createSession(user.id, false, { passId });
        await setSessionCookie(context, { session, user });
        return context.json({ userId: user.id });
      },
    ),
  },
} satisfies BetterAuthPlugin;
