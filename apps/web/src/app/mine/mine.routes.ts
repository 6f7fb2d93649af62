import { inject } from '@angular/core';
import { Router, type CanActivateFn, type Routes } from '@angular/router';
import { SignInPage } from '../sign-in/sign-in-page';
import { SessionStore } from '../shared/session-store';
import { Words } from '../shared/words';
import { loadAreas } from '../shared/speak';
import { MinePage } from './mine-page';

/** Who is not signed in is asked for the code first. */
const signedIn: CanActivateFn = async ({ fragment }) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  const signIn = `/${inject(Words).language()}/meine/anmelden`;
  await session.look().catch(() => undefined);
  // without network the page itself says so and tries again
  if (session.family() !== null) return true;
  // the letter's code stands behind the #
  return router.createUrlTree([signIn], fragment ? { fragment } : {});
};

export const mineRoutes: Routes = [
  { path: 'anmelden', component: SignInPage },
  {
    path: 'beitraege',
    canActivate: [signedIn, loadAreas('money')],
    loadComponent: async () => (await import('../bills/own-bills-page')).OwnBillsPage,
  },
  { path: '', pathMatch: 'full', canActivate: [signedIn], component: MinePage },
];
