import type { Routes } from '@angular/router';
import { may } from '../access/may.guard';
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
        path: 'verlauf',
        loadComponent: async () =>
          (await import('../overview/event-history-page')).EventHistoryPage,
      },
      {
        path: 'danach',
        loadComponent: async () =>
          (await import('../afterwards/event-afterwards-page')).EventAfterwardsPage,
      },
      {
        path: 'betreuung',
        canActivate: [may('people:manage')],
        loadComponent: async () =>
          (await import('../team/partners/companions/event-companions-page')).EventCompanionsPage,
      },
      {
        path: 'zaehlen',
        loadComponent: async () => (await import('./tally/tally-page')).TallyPage,
      },
    ],
  },
];
