import type { Routes } from '@angular/router';
import { loadAreas } from '../../../shared/speak';

/** Kleiderbörse and swap table: beside the other pages of a market. */
export const commissionRoutes: Routes = [
  {
    path: ':slug/nummern',
    canActivate: [loadAreas('commission')],
    loadComponent: async () => (await import('./numbers-page')).NumbersPage,
  },
  {
    path: ':slug/zaehlen',
    canActivate: [loadAreas('commission')],
    loadComponent: async () => (await import('./tally-page')).TallyPage,
  },
  {
    path: ':slug/regeln',
    canActivate: [loadAreas('commission')],
    loadComponent: async () => (await import('./rules-page')).RulesPage,
  },
  {
    path: ':slug/tauschtisch',
    canActivate: [loadAreas('commission')],
    loadComponent: async () => (await import('./swap-page')).SwapPage,
  },
];
