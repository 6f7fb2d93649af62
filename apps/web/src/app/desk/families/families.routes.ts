import type { Routes } from '@angular/router';

/** One family, and two that become one. */
export const familiesRoutes: Routes = [
  {
    path: ':id',
    loadComponent: async () => (await import('./family/family-page')).FamilyPage,
  },
  {
    path: ':id/zusammenlegen/:other',
    loadComponent: async () => (await import('./merge/merge-page')).MergePage,
  },
];
