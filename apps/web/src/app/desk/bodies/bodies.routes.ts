import type { Routes } from '@angular/router';
import { loadAreas } from '../../shared/speak';

/** Pages of an entitling body. */
export const bodiesRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: async () => (await import('./bodies-page')).BodiesPage,
  },
  {
    path: 'neu',
    canActivate: [loadAreas('checking')],
    loadComponent: async () => (await import('./new-wish-page')).NewWishPage,
  },
  {
    path: ':id',
    canActivate: [loadAreas('checking')],
    loadComponent: async () => (await import('./own-wish-page')).OwnWishPage,
  },
];
