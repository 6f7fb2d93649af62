import type { Routes } from '@angular/router';

/** Pages of search and history. */
export const overviewRoutes: Routes = [];
