import type { Routes } from '@angular/router';
import { may } from '../access/may.guard';

/** Messages to a chosen group: the outbox, templates, what did not arrive, and one message from draft to last mail. */
export const messagesRoutes: Routes = [
  {
    path: '',
    loadComponent: async () => (await import('./messages-page')).MessagesPage,
  },
  {
    path: 'vorlagen',
    loadComponent: async () => (await import('./templates/templates-page')).TemplatesPage,
  },
  {
    path: 'fehler',
    canActivate: [may('desk:registrations')],
    loadComponent: async () => (await import('./failed/failed-mails-page')).FailedMailsPage,
  },
  {
    path: ':id',
    loadComponent: async () => (await import('./message-page')).MessagePage,
  },
];
