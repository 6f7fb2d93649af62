import type { Routes } from '@angular/router';

/** Pages of families. */
export const familiesRoutes: Routes = [];
