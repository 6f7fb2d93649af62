import type { Routes } from '@angular/router';
import { MarketsPage } from './public/markets-page';

/** The markets of the town, one with its plan, and the first step of a booking. */
export const marketsRoutes: Routes = [
  { path: '', pathMatch: 'full', component: MarketsPage },
  {
    path: ':slug',
    pathMatch: 'full',
    loadComponent: async () => (await import('./public/market-page')).MarketPage,
  },
  {
    path: ':slug/auslosung',
    loadComponent: async () => (await import('./public/market-draw-page')).MarketDrawPage,
  },
  {
    path: ':slug/buchen',
    loadComponent: async () => (await import('./booking/booking-page')).BookingPage,
  },
];
