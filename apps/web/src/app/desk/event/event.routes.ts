import type { Routes } from '@angular/router';
import { EventPage } from './event-page';
import { ParticipantsPage } from './participants/participants-page';

/** One event of the desk: its head stays, the sections change. */
export const eventRoutes: Routes = [
  {
    path: 'neu',
    loadComponent: async () => (await import('./editor/new-event-page')).NewEventPage,
  },
  {
    path: ':id',
    component: EventPage,
    children: [
      { path: '', pathMatch: 'full', component: ParticipantsPage },
      {
        path: 'warteliste',
        loadComponent: async () => (await import('./participants/waiting-page')).WaitingPage,
      },
      {
        path: 'eintragen',
        loadComponent: async () => (await import('./entry/entry-page')).EntryPage,
      },
      {
        path: 'plaetze',
        loadComponent: async () => (await import('./places/places-page')).PlacesPage,
      },
      {
        path: 'bearbeiten',
        loadComponent: async () => (await import('./editor/edit-page')).EditPage,
      },
      {
        path: 'zaehlen',
        loadComponent: async () => (await import('./tally/tally-page')).TallyPage,
      },
    ],
  },
];
