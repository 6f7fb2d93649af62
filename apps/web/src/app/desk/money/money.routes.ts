import type { Routes } from '@angular/router';
import { loadAreas } from '../../shared/speak';
import { may } from '../access/may.guard';

/** Bills, payments and the treasurer's file. */
export const moneyRoutes: Routes = [
  {
    path: '',
    canActivate: [loadAreas('money')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: async () => (await import('./bills/bills-page')).BillsPage,
      },
      {
        path: 'rechnung/:id',
        loadComponent: async () => (await import('./bill/bill-page')).BillPage,
      },
      {
        path: 'kasse',
        canActivate: [may('money:export')],
        loadComponent: async () => (await import('./ledger/ledger-page')).LedgerPage,
      },
      {
        path: 'konto',
        loadComponent: async () => (await import('./account/account-page')).AccountPage,
      },
    ],
  },
];
