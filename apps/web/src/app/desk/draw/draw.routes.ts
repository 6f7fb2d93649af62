import type { Routes } from '@angular/router';
import { loadAreas } from '../../shared/speak';
import { DrawData } from './draw-data';

/** Pages of the draw. */
export const drawRoutes: Routes = [
  {
    path: '',
    canActivate: [loadAreas('draw')],
    providers: [DrawData],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: async () => (await import('./draw-page')).DrawPage,
      },
      {
        path: 'was-waere-wenn',
        loadComponent: async () => (await import('./what-if/what-if-page')).WhatIfPage,
      },
      {
        path: 'vergleich',
        loadComponent: async () => (await import('./compare/compare-page')).ComparePage,
      },
      {
        path: 'lauf/:runId',
        loadComponent: async () => (await import('./run/run-page')).RunPage,
      },
    ],
  },
];
