import type { Routes } from '@angular/router';

/** Pages of an organiser's own side. */
export const organiserRoutes: Routes = [];
