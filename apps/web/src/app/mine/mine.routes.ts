import { inject } from '@angular/core';
import { Router, type CanActivateFn, type Routes } from '@angular/router';
import { SignInPage } from '../sign-in/sign-in-page';
import { SessionStore } from '../shared/session-store';
import { Words } from '../shared/words';
import { MinePage } from './mine-page';

/** Who is not signed in is asked for the code first. */
const signedIn: CanActivateFn = async () => {
  const session = inject(SessionStore);
  const router = inject(Router);
  const signIn = `/${inject(Words).language()}/meine/anmelden`;
  await session.look().catch(() => undefined);
  // without network the page itself says so and tries again
  return session.family() === null ? router.parseUrl(signIn) : true;
};

export const mineRoutes: Routes = [
  { path: 'anmelden', component: SignInPage },
  { path: '', pathMatch: 'full', canActivate: [signedIn], component: MinePage },
];
