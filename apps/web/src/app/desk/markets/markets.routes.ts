import type { Routes } from '@angular/router';
import { loadAreas } from '../../shared/speak';
import { may } from '../access/may.guard';
import { leaveSaved } from '../../shared/leave-saved.guard';
import { commissionRoutes } from './commission/commission.routes';

/** Markets at the desk: the list, one market with its plan, sellers and settings. */
export const marketsRoutes: Routes = [
  {
    path: '',
    canActivate: [loadAreas('plan', 'problems')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: async () => (await import('./list/markets-page')).MarketsPage,
      },
      {
        path: 'neu',
        loadComponent: async () => (await import('./list/new-market-page')).NewMarketPage,
      },
      {
        path: ':slug',
        pathMatch: 'full',
        loadComponent: async () => (await import('./market/market-page')).MarketPage,
      },
      {
        path: ':slug/plan',
        canActivate: [loadAreas('plan-view', 'plan-editor')],
        canDeactivate: [leaveSaved],
        loadComponent: async () => (await import('./plan/plan-page')).PlanPage,
      },
      {
        path: ':slug/anmeldungen',
        pathMatch: 'full',
        canActivate: [loadAreas('plan-view')],
        loadComponent: async () => (await import('./sellers/sellers-page')).SellersPage,
      },
      {
        path: ':slug/anmeldungen/neu',
        canActivate: [loadAreas('plan-view')],
        loadComponent: async () => (await import('./sellers/entry-page')).SellerEntryPage,
      },
      {
        path: ':slug/tag',
        canActivate: [may('markets:day'), loadAreas('plan-view', 'market-day', 'money')],
        loadComponent: async () => (await import('./day/market-day-page')).MarketDayPage,
      },
      ...commissionRoutes,
      {
        path: ':slug/auslosung',
        canActivate: [loadAreas('draw')],
        loadComponent: async () => (await import('./draw/market-draw-page')).MarketDrawPage,
      },
      {
        path: ':slug/papiere',
        loadComponent: async () => (await import('./papers/market-papers-page')).MarketPapersPage,
      },
      {
        path: ':slug/absage',
        canActivate: [loadAreas('market-storm')],
        loadComponent: async () => (await import('./storm/storm-page')).StormPage,
      },
      {
        path: ':slug/einstellungen',
        loadComponent: async () =>
          (await import('./settings/market-settings-page')).MarketSettingsPage,
      },
    ],
  },
];
