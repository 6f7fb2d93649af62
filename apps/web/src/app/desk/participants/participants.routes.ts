import type { Routes } from '@angular/router';
import { PeoplePage } from './people-page';

/** Pages of participants across events. */
export const participantsRoutes: Routes = [{ path: '', component: PeoplePage }];
