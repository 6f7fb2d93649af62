import { provideHttpClient, withInterceptors } from '@angular/common/http';
import type { Routes } from '@angular/router';
import { AccessClient } from '../desk/access/access-client';
import { StaffSession } from '../desk/access/staff-session';
import { ApiCalls } from '../desk/parts/api-calls';
import { Toasts } from '../desk/parts/toasts';
import { DeskFrame } from '../desk/shell/desk-frame';
import { DayClient } from './day-client';
import { DayCopies } from './copy/day-copies';
import { DaysPage } from './home/days-page';
import { DayDevice } from './shell/day-device';
import { DayShell } from './shell/day-shell';
import { InstallDay } from './shell/install-day';
import { pastTheWorker } from './shell/past-the-worker';
import { speakDay } from './shell/speak-day';
import { SheetPage } from './sheet/sheet-page';

/** The day of an event: pages of their own for companions, also without network. */
export const dayRoutes: Routes = [
  {
    path: '',
    component: DeskFrame,
    canActivate: [speakDay],
    providers: [
      provideHttpClient(withInterceptors([pastTheWorker])),
      ApiCalls,
      AccessClient,
      StaffSession,
      Toasts,
      DayClient,
      DayCopies,
      DayDevice,
      InstallDay,
    ],
    children: [
      {
        path: 'pass/:token',
        loadComponent: async () => (await import('./pass/pass-page')).PassPage,
      },
      {
        path: '',
        component: DayShell,
        children: [
          { path: '', pathMatch: 'full', redirectTo: 'heute' },
          { path: 'heute', component: DaysPage },
          {
            path: ':event/:day/papier',
            loadComponent: async () => (await import('./paper/ticks-page')).TicksPage,
          },
          { path: ':event/:day', component: SheetPage },
          { path: '**', redirectTo: '' },
        ],
      },
    ],
  },
];
