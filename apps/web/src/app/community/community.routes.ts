import type { Routes } from '@angular/router';

/** What volunteers and their parents reach by a link in a mail. */
export const communityRoutes: Routes = [
  {
    path: 'code',
    loadComponent: async () => (await import('./public/volunteer-code-page')).VolunteerCodePage,
  },
  {
    path: 'einverstanden/:secret',
    loadComponent: async () => (await import('./parents/parent-consent-page')).ParentConsentPage,
  },
  {
    path: ':secret',
    loadComponent: async () => (await import('./own/own-volunteer-page')).OwnVolunteerPage,
  },
];
