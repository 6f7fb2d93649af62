import type { Route, Routes } from '@angular/router';
import type { Language } from '@dabei/words';
import { NotFoundPage } from './pages/not-found-page';
import { ProgrammePage } from './programme/programme-page';
import { loadAreas, speak } from './shared/speak';
import { PublicShell } from './shell/public-shell';

const pagesOf = (language: Language): Route => ({
  path: language,
  component: PublicShell,
  canActivate: [speak(language)],
  children: [
    { path: '', pathMatch: 'full', component: ProgrammePage },
    { path: 'programm/:campaign', component: ProgrammePage },
    {
      path: 'programm/:campaign/:slug',
      loadComponent: async () => (await import('./event/event-page')).EventPage,
    },
    {
      path: 'anmelden',
      canActivate: [loadAreas('family', 'reasons', 'problems')],
      loadChildren: async () =>
        (await import('./registration/registration.routes')).registrationRoutes,
    },
    {
      path: 'wuensche/:campaign',
      canActivate: [loadAreas('family', 'reasons', 'problems', 'wishes')],
      loadChildren: async () => (await import('./wishes/wishes.routes')).wishesRoutes,
    },
    {
      path: 'meine',
      canActivate: [loadAreas('family', 'market', 'reasons', 'problems')],
      loadChildren: async () => (await import('./mine/mine.routes')).mineRoutes,
    },
    {
      path: 'wunschbaum',
      canActivate: [loadAreas('tree', 'problems')],
      loadChildren: async () => (await import('./tree/tree.routes')).treeRoutes,
    },
    {
      path: 'markt',
      canActivate: [loadAreas('market', 'plan-view', 'problems')],
      loadChildren: async () => (await import('./markets/markets.routes')).marketsRoutes,
    },
    {
      path: '',
      loadChildren: async () => (await import('./linked.routes')).linkedRoutes,
    },
  ],
});

export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'de' },
  { path: 'wunschbaum', pathMatch: 'full', redirectTo: 'de/wunschbaum' },
  { path: 'markt', pathMatch: 'full', redirectTo: 'de/markt' },
  { path: 'aktionstag', pathMatch: 'full', redirectTo: 'de/aktionstag' },
  pagesOf('de'),
  pagesOf('en'),
  {
    path: 'desk',
    loadChildren: async () => (await import('./desk/desk.routes')).deskRoutes,
  },
  {
    path: 'tag',
    loadChildren: async () => (await import('./day/day.routes')).dayRoutes,
  },
  {
    path: '**',
    component: PublicShell,
    canActivate: [speak('de')],
    children: [{ path: '**', component: NotFoundPage }],
  },
];
