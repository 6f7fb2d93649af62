import type { Routes } from '@angular/router';
import { loadAreas } from '../../../shared/speak';
import { leaveSaved } from '../../../shared/leave-saved.guard';

const form = async () => (await import('./entry-page')).BoothEntryPage;

/** A day's booths: the call, applications and what is decided, the draw, the plan, and telling everybody. */
export const boothsRoutes: Routes = [
  {
    path: ':slug/staende',
    canActivate: [loadAreas('booths', 'booths-desk')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: async () => (await import('./booths-page')).BoothsPage,
      },
      {
        path: 'ausschreibung',
        loadComponent: async () => (await import('./call-page')).BoothCallPage,
      },
      { path: 'neu', loadComponent: form },
      {
        path: 'losung',
        canActivate: [loadAreas('draw')],
        loadComponent: async () => (await import('./draw-page')).BoothDrawPage,
      },
      {
        path: 'mitteilen',
        loadComponent: async () => (await import('./news-page')).BoothNewsPage,
      },
      {
        path: ':id',
        pathMatch: 'full',
        loadComponent: async () => (await import('./booth-page')).BoothPage,
      },
      { path: ':id/aendern', loadComponent: form },
    ],
  },
  {
    path: ':slug/plan',
    canActivate: [loadAreas('booths', 'booths-desk', 'square', 'plan-view', 'plan-editor')],
    canDeactivate: [leaveSaved],
    loadComponent: async () => (await import('../square/square-page')).SquarePage,
  },
];
