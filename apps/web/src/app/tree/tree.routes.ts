import { inject } from '@angular/core';
import type { CanActivateFn, Routes } from '@angular/router';
import { TreeBasket } from './claim/tree-basket';
import { TreePage } from './public/tree-page';

const withBasket: CanActivateFn = () => {
  inject(TreeBasket).restore();
  return true;
};

/** The wish tree of the town, and the two steps to a promise. */
export const treeRoutes: Routes = [
  { path: '', pathMatch: 'full', component: TreePage },
  {
    path: 'zusagen',
    canActivate: [withBasket],
    loadComponent: async () => (await import('./claim/claim-page')).ClaimPage,
  },
  {
    path: 'code',
    canActivate: [withBasket],
    loadComponent: async () => (await import('./claim/claim-code-page')).ClaimCodePage,
  },
];
