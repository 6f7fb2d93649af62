import type { Routes } from '@angular/router';

export const mineRoutes: Routes = [];
