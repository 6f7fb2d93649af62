import type { Routes } from '@angular/router';
import { may } from '../access/may.guard';
import { teamHome } from './team-home.guard';

/** Pages of the people of the desk, organisations and companions. */
export const teamRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canActivate: [teamHome],
    loadComponent: async () => (await import('./team-page')).TeamPage,
  },
  {
    path: 'traeger',
    canActivate: [may('people:manage')],
    loadChildren: async () => (await import('./partners/partners.routes')).partnersRoutes,
  },
];
