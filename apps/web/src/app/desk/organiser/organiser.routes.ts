import type { Routes } from '@angular/router';

/** Pages of an organiser's own side. */
export const organiserRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: async () => (await import('./own-events-page')).OwnEventsPage,
  },
  {
    path: 'neu',
    loadComponent: async () => (await import('./own-event-page')).OwnEventPage,
  },
  {
    path: ':id/teilnehmende',
    loadComponent: async () => (await import('./own-participants-page')).OwnParticipantsPage,
  },
  {
    path: ':id',
    loadComponent: async () => (await import('./own-event-page')).OwnEventPage,
  },
];
