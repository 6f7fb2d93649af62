import { createStaffAccount } from '@dabei/server/platform';
import { deskRoutes } from '@dabei/contracts';
import type { RunningTeam } from './start-team';

export const password = 'ein langes Passwort';

/** People of the desk in a running team, and their ways in. */
export function aTeam(team: () => RunningTeam) {
  const aColleague = (email: string, bundle = 'lead', organisationIds: string[] = []) =>
    createStaffAccount(team().databaseUrl, {
      email,
      password,
      name: 'Kim Büro',
      bundles: [bundle],
      organisationIds,
    });
  const signIn = (email: string, typed = password) =>
    team().call<{ outcome: string; code?: string }>('POST', deskRoutes.staffSignIn, undefined, {
      email,
      password: typed,
    });
  const whoIs = (cookie: string) => team().accounts.staffOf(new Headers({ cookie }));
  const second = (code: string, cookie: string) =>
    team().call<{ outcome?: string; code?: string }>('POST', deskRoutes.staffSecondFactor, cookie, {
      code,
    });
  const anOrganisation = async (name = 'Turnverein') => {
    const [row] = await team().database.rows<{ id: string }>(
      `insert into organisation (name, kind, created_at) values (?, 'club', now()) returning id`,
      [name],
    );
    return row?.id ?? '';
  };
  return { aColleague, signIn, whoIs, second, anOrganisation };
}
