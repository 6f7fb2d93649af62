import type { Routes } from '@angular/router';

/** Pages of participants across events. */
export const participantsRoutes: Routes = [];
