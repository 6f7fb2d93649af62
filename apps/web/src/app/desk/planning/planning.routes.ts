import type { Routes } from '@angular/router';

/** Pages of planning a season. */
export const planningRoutes: Routes = [];
