import type { Routes } from '@angular/router';

/** Messages to a chosen group: the outbox, and one message from the draft to the last mail. */
export const messagesRoutes: Routes = [
  {
    path: '',
    loadComponent: async () => (await import('./messages-page')).MessagesPage,
  },
  {
    path: ':id',
    loadComponent: async () => (await import('./message-page')).MessagePage,
  },
];
