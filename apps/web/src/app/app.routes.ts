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
      canActivate: [loadAreas('family', 'reasons', 'problems')],
      loadChildren: async () => (await import('./mine/mine.routes')).mineRoutes,
    },
    {
      path: 'code',
      canActivate: [loadAreas('family', 'problems')],
      loadComponent: async () => (await import('./sign-in/code-link-page')).CodeLinkPage,
    },
    {
      path: 'angebot/:token',
      canActivate: [loadAreas('family', 'problems')],
      loadComponent: async () => (await import('./offer/offer-page')).OfferPage,
    },
    {
      path: 'kommt-nicht/:token',
      canActivate: [loadAreas('family', 'problems')],
      loadComponent: async () => (await import('./not-coming/not-coming-page')).NotComingPage,
    },
    {
      path: 'wie-war-es/:token',
      canActivate: [loadAreas('afterwards', 'problems')],
      loadComponent: async () => (await import('./afterwards/how-was-it-page')).HowWasItPage,
    },
    {
      path: 'zwei-fragen/:token',
      canActivate: [loadAreas('afterwards', 'problems')],
      loadComponent: async () => (await import('./afterwards/two-questions-page')).TwoQuestionsPage,
    },
    {
      path: 'wunsch',
      canActivate: [loadAreas('bodies', 'checking', 'problems')],
      loadComponent: async () => (await import('./family-wish/family-wish-page')).FamilyWishPage,
    },
    {
      path: 'bericht/:campaign',
      canActivate: [loadAreas('afterwards')],
      loadComponent: async () => (await import('./afterwards/report-page')).ReportPage,
    },
    {
      path: 'verlosung/:campaign',
      canActivate: [loadAreas('draw')],
      loadComponent: async () => (await import('./draw-result/draw-result-page')).DrawResultPage,
    },
    {
      path: 'wunschbaum',
      canActivate: [loadAreas('tree', 'problems')],
      loadChildren: async () => (await import('./tree/tree.routes')).treeRoutes,
    },
    {
      path: 'spende/:secret',
      canActivate: [loadAreas('tree', 'problems')],
      loadComponent: async () => (await import('./tree/donor/donor-page')).DonorPage,
    },
    {
      path: 'karte/:code',
      canActivate: [loadAreas('tree', 'problems')],
      loadComponent: async () => (await import('./tree/card/card-page')).CardPage,
    },
    {
      path: 'laden/:secret',
      canActivate: [loadAreas('tree', 'problems')],
      loadComponent: async () => (await import('./tree/keeper/keeper-page')).KeeperPage,
    },
    {
      path: 'seite/:slug',
      canActivate: [loadAreas('problems')],
      loadComponent: async () => (await import('./pages/content-page')).ContentPage,
    },
    { path: '**', component: NotFoundPage },
  ],
});

export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'de' },
  { path: 'wunschbaum', pathMatch: 'full', redirectTo: 'de/wunschbaum' },
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
