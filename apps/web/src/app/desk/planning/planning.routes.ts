import type { Routes } from '@angular/router';
import { may } from '../access/may.guard';

/** Pages of planning a season. */
export const planningRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: async () => (await import('./planning-page')).PlanningPage,
  },
  {
    path: 'saison',
    canActivate: [may('desk:campaign')],
    loadComponent: async () => (await import('./season/season-page')).SeasonPage,
  },
];
