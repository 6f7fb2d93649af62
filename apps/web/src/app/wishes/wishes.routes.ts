import { inject } from '@angular/core';
import { Router, type CanActivateFn, type Routes } from '@angular/router';
import { BasketStore } from '../basket/basket-store';
import { SessionStore } from '../shared/session-store';
import { WishesPage } from './start/wishes-page';
import { WishesStore } from './wishes-store';

/** What was liked is on this device, who wishes and what is on the server. */
const prepare: CanActivateFn = async ({ paramMap }) => {
  inject(BasketStore).restore();
  const [store, session] = [inject(WishesStore), inject(SessionStore)];
  store.show(paramMap.get('campaign') ?? '');
  await session.look().catch(() => undefined);
  await store.load();
  return true;
};

/** Lists belong to a family that is signed in; everybody else begins at the start. */
const signedIn: CanActivateFn = () =>
  inject(SessionStore).signedIn() || inject(Router).parseUrl(inject(WishesStore).base());

export const wishesRoutes: Routes = [
  {
    path: '',
    canActivate: [prepare],
    children: [
      { path: '', pathMatch: 'full', component: WishesPage },
      {
        path: 'wer',
        loadComponent: async () => (await import('./start/wish-who-page')).WishWhoPage,
      },
      {
        path: 'code',
        loadComponent: async () => (await import('./start/wish-code-page')).WishCodePage,
      },
      {
        path: '',
        canActivate: [signedIn],
        children: [
          {
            path: 'kind/:childId',
            loadComponent: async () => (await import('./rank/rank-page')).RankPage,
          },
          {
            path: 'zusammen',
            loadComponent: async () => (await import('./together/together-page')).TogetherPage,
          },
          {
            path: 'abgeben',
            loadComponent: async () => (await import('./hand-in/hand-in-page')).HandInPage,
          },
          {
            path: 'fertig',
            loadComponent: async () => (await import('./hand-in/handed-in-page')).HandedInPage,
          },
          {
            path: 'ergebnis',
            loadComponent: async () => (await import('./answers/answers-page')).AnswersPage,
          },
        ],
      },
    ],
  },
];
