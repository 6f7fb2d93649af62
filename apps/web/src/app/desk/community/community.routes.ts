import type { Routes } from '@angular/router';
import { loadAreas } from '../../shared/speak';

/** Community days at the desk: the list, one day with its settings, its shifts, and the tablet on the day. */
export const communityDaysRoutes: Routes = [
  {
    path: '',
    canActivate: [loadAreas('community-desk', 'problems')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: async () => (await import('./list/days-page')).CommunityDaysPage,
      },
      {
        path: 'neu',
        loadComponent: async () => (await import('./list/new-day-page')).NewCommunityDayPage,
      },
      {
        path: ':slug',
        pathMatch: 'full',
        loadComponent: async () => (await import('./day/day-page')).CommunityDayPage,
      },
      {
        path: ':slug/einsaetze',
        pathMatch: 'full',
        loadComponent: async () => (await import('./board/board-page')).ShiftBoardPage,
      },
      {
        path: ':slug/einsaetze/neu',
        loadComponent: async () => (await import('./board/entry-page')).VolunteerEntryPage,
      },
      {
        path: ':slug/tag',
        loadComponent: async () => (await import('./tag/tag-page')).CommunityTabletPage,
      },
    ],
  },
];
