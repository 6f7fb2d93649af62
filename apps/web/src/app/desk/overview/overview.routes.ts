import type { Routes } from '@angular/router';
import { SearchPage } from './search-page';

/** The page of everything that was found. */
export const overviewRoutes: Routes = [{ path: '', component: SearchPage }];
