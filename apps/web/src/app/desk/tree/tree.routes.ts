import type { Routes } from '@angular/router';
import { loadAreas } from '../../shared/speak';

/** The wish tree at the desk: the campaign, checking, wishes, trees. */
export const deskTreeRoutes: Routes = [
  {
    path: '',
    canActivate: [loadAreas('checking')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: async () => (await import('./campaign/tree-page')).TreePage,
      },
      {
        path: 'neu',
        loadComponent: async () => (await import('./campaign/new-tree-page')).NewTreePage,
      },
      {
        path: 'einstellungen',
        loadComponent: async () => (await import('./campaign/tree-settings-page')).TreeSettingsPage,
      },
      {
        path: 'baeume',
        loadComponent: async () => (await import('./trees/trees-page')).TreesPage,
      },
      {
        path: 'pruefen',
        loadComponent: async () => (await import('./review/review-page')).ReviewPage,
      },
      {
        path: 'zusagen',
        loadComponent: async () => (await import('./pledges/pledges-page')).PledgesPage,
      },
      {
        path: 'wuensche',
        loadComponent: async () => (await import('./wishes/wishes-page')).WishesPage,
      },
      {
        path: 'wuensche/:id',
        loadComponent: async () => (await import('./wishes/wish-page')).WishPage,
      },
      {
        path: 'karten',
        loadComponent: async () => (await import('./cards/cards-page')).CardsPage,
      },
      {
        path: 'karten/zaehlen/:id',
        canActivate: [loadAreas('problems')],
        loadComponent: async () => (await import('./count/count-page')).CountPage,
      },
      {
        path: 'handkarten',
        loadComponent: async () => (await import('./lean/lean-page')).LeanPage,
      },
    ],
  },
];
