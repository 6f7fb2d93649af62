import type { Routes } from '@angular/router';

/** Pages of messages. */
export const messagesRoutes: Routes = [];
