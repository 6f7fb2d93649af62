import type { GenericEndpointContext } from 'better-auth';

/**
 * Just before the library turns a second factor on, the code having been right: sessions opened by the password
 * alone go first. Afterwards the account is trusted, and a process that dies in between must not leave them so.
 */
export async function endOtherSessions(
  changed: Record<string, unknown>,
  context: GenericEndpointContext | null,
): Promise<void> {
  if (changed.twoFactorEnabled !== true || context === null) return;
  const { session, internalAdapter } = context.context;
  if (session === null) return;
  const all = await internalAdapter.listSessions(session.user.id);
  const others = all.map(({ token }) => token).filter((token) => token !== session.session.token);
  if (others.length > 0) await internalAdapter.deleteSessions(others);
}
