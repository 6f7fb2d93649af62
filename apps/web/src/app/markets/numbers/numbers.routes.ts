import type { Routes } from '@angular/router';
import { loadAreas } from '../../shared/speak';

/** A Kleiderbörse for sellers: asking for a number, the code, the own page. */
export const numbersRoutes: Routes = [
  {
    path: 'code',
    loadComponent: async () => (await import('./number-code-page')).NumberCodePage,
  },
  {
    path: 'nummer/:secret',
    canActivate: [loadAreas('market')],
    loadComponent: async () => (await import('./own-number-page')).OwnNumberPage,
  },
  {
    path: ':slug',
    loadComponent: async () => (await import('./ask-number-page')).AskNumberPage,
  },
];
