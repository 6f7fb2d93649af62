import type { Routes } from '@angular/router';

/** Organisations, child protection, companions. */
export const partnersRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: async () =>
      (await import('./organisation/organisations-page')).OrganisationsPage,
  },
  {
    path: 'neu',
    loadComponent: async () =>
      (await import('./organisation/new-organisation-page')).NewOrganisationPage,
  },
  {
    path: 'zeugnisse',
    loadComponent: async () => (await import('./clearance/clearances-page')).ClearancesPage,
  },
  {
    path: ':id',
    loadComponent: async () => (await import('./organisation/organisation-page')).OrganisationPage,
  },
];
