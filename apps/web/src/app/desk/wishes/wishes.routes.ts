import type { Routes } from '@angular/router';
import { loadAreas } from '../../shared/speak';

/** The counter of the wish phase: all lists, and entering one for a child. */
export const deskWishesRoutes: Routes = [
  {
    path: '',
    canActivate: [loadAreas('wishes')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: async () => (await import('./wish-lists-page')).WishListsPage,
      },
      {
        path: ':campaign/eintragen',
        loadComponent: async () => (await import('./wish-family-page')).WishFamilyPage,
      },
      {
        path: ':campaign/kind/:childId',
        loadComponent: async () => (await import('./wish-entry-page')).WishEntryPage,
      },
    ],
  },
];
