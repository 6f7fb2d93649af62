import type { Routes } from '@angular/router';

/** Pages of the people of the desk, organisations and companions. */
export const teamRoutes: Routes = [];
