import type { Routes } from '@angular/router';
import { loadAreas } from '../../shared/speak';
import { may } from '../access/may.guard';
import { boothsRoutes } from './booths/booths.routes';

/** Community days at the desk: the list and the tablets of the day for whoever works there; the rest plans it. */
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
        path: ':slug/buehne',
        canActivate: [may('community:desk'), loadAreas('booths-desk', 'stage')],
        loadComponent: async () => (await import('./stage/stage-page')).StagePage,
      },
      {
        path: ':slug/standtag',
        canActivate: [loadAreas('booth-day')],
        loadComponent: async () => (await import('./booth-day/booth-day-page')).BoothDayPage,
      },
      {
        path: ':slug/tag',
        canActivate: [loadAreas('booth-day')],
        loadComponent: async () => (await import('./tag/tag-page')).CommunityTabletPage,
      },
      {
        path: '',
        canActivate: [may('community:desk')],
        children: [
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
          ...boothsRoutes,
        ],
      },
    ],
  },
];
