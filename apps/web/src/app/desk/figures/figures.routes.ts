import type { Routes } from '@angular/router';
import { may } from '../access/may.guard';

/** Pages of figures. */
export const figuresRoutes: Routes = [
  {
    path: '',
    canActivate: [may('figures:read')],
    loadComponent: async () => (await import('./figures-page')).FiguresPage,
  },
];
