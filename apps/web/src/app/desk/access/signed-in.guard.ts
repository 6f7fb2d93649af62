import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import { StaffSession } from './staff-session';

/** Everything at the desk wants a member of staff; others sign in first and come back. */
export const signedIn: CanActivateFn = async (_route, { url }) => {
  const session = inject(StaffSession);
  const router = inject(Router);
  const staff = session.staff() ?? (await session.look().catch(() => null));
  return staff ? true : router.createUrlTree(['/desk/anmelden'], { queryParams: { weiter: url } });
};
