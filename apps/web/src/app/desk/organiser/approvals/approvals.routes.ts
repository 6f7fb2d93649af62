import type { Routes } from '@angular/router';

/** The office's answers to organisers. */
export const approvalsRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: async () => (await import('./approvals-page')).ApprovalsPage,
  },
  {
    path: 'formular',
    loadComponent: async () => (await import('./entry-paper-page')).EntryPaperPage,
  },
  {
    path: ':id',
    loadComponent: async () => (await import('./review-page')).ReviewPage,
  },
];
