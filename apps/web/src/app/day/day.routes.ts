import type { Routes } from '@angular/router';

/** The day of an event: a page of its own for companions, also without network. */
export const dayRoutes: Routes = [];
