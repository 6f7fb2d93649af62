import type { Routes } from '@angular/router';
import { may } from '../access/may.guard';
import { loadAreas } from '../../shared/speak';

/** Gifts at the desk and on the helper's tablet. */
export const giftsRoutes: Routes = [
  {
    path: '',
    canActivate: [loadAreas('gifts', 'checking')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: async () => (await import('./intake/intake-page')).IntakePage,
      },
      {
        path: 'regal',
        loadComponent: async () => (await import('./shelf/shelf-page')).ShelfPage,
      },
      {
        path: 'beiseite',
        loadComponent: async () => (await import('./aside/aside-page')).AsidePage,
      },
      {
        path: 'luecken',
        canActivate: [may('wishes:desk')],
        loadComponent: async () => (await import('./gaps/gaps-page')).GapsPage,
      },
      {
        path: 'ausgabe',
        loadComponent: async () => (await import('./handover/call-page')).CallPage,
      },
      {
        path: 'termine',
        canActivate: [may('wishes:desk')],
        loadComponent: async () => (await import('./handover/plan-page')).PlanPage,
      },
      {
        path: 'zahlen',
        canActivate: [may('wishes:desk')],
        loadComponent: async () => (await import('./figures/figures-page')).TreeFiguresPage,
      },
      {
        path: 'topf',
        canActivate: [may('wishes:desk')],
        loadComponent: async () => (await import('./pot/pot-page')).PotPage,
      },
    ],
  },
];
