import type { Routes } from '@angular/router';

/** Pages of figures. */
export const figuresRoutes: Routes = [];
