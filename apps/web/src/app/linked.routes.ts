import type { Routes } from '@angular/router';
import { NotFoundPage } from './pages/not-found-page';
import { leaveSaved } from './shared/leave-saved.guard';
import { loadAreas } from './shared/speak';

/** Pages somebody reaches by a link in a mail or on paper; nobody else has to load even their names. */
export const linkedRoutes: Routes = [
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
    path: 'kleiderboerse',
    canActivate: [loadAreas('commission', 'problems')],
    loadChildren: async () => (await import('./markets/numbers/numbers.routes')).numbersRoutes,
  },
  {
    path: 'stand/code',
    canActivate: [loadAreas('market', 'problems')],
    loadComponent: async () => (await import('./markets/booking/code-page')).CodePage,
  },
  {
    path: 'stand/:secret',
    canActivate: [loadAreas('market', 'plan-view', 'problems')],
    loadComponent: async () => (await import('./markets/own/own-booking-page')).OwnBookingPage,
  },
  {
    path: 'aktionstag',
    pathMatch: 'full',
    canActivate: [loadAreas('community', 'problems')],
    loadComponent: async () =>
      (await import('./community/public/community-days-page')).CommunityDaysPage,
  },
  {
    path: 'aktionstag/:slug',
    canActivate: [loadAreas('community', 'family', 'problems')],
    loadComponent: async () =>
      (await import('./community/public/community-day-page')).CommunityDayPage,
  },
  {
    path: 'aktionstag/:slug/staende',
    canActivate: [loadAreas('community', 'booths', 'problems')],
    loadComponent: async () => (await import('./community/booths/call-page')).BoothCallPage,
  },
  {
    path: 'aktionstag/:slug/programm',
    canActivate: [loadAreas('booths', 'plan-view', 'stage', 'problems')],
    loadComponent: async () => (await import('./community/programme/programme-page')).ProgrammePage,
  },
  {
    path: 'aktionstag/:slug/auslosung',
    data: { drawnFor: 'booths' },
    canActivate: [loadAreas('market', 'problems')],
    loadComponent: async () => (await import('./markets/public/market-draw-page')).MarketDrawPage,
  },
  {
    path: 'standbewerbung/code',
    canActivate: [loadAreas('booths', 'problems')],
    loadComponent: async () => (await import('./community/booths/booth-code-page')).BoothCodePage,
  },
  {
    path: 'standbewerbung/:secret',
    canActivate: [loadAreas('booths', 'market', 'problems')],
    canDeactivate: [leaveSaved],
    loadComponent: async () => (await import('./community/booths/own/own-booth-page')).OwnBoothPage,
  },
  {
    path: 'mitmachen',
    canActivate: [loadAreas('community', 'problems')],
    loadChildren: async () => (await import('./community/community.routes')).communityRoutes,
  },
  {
    path: 'beitrag/:secret',
    canActivate: [loadAreas('money', 'problems')],
    loadComponent: async () => (await import('./bills/linked-bill-page')).LinkedBillPage,
  },
  {
    path: 'seite/:slug',
    canActivate: [loadAreas('problems')],
    loadComponent: async () => (await import('./pages/content-page')).ContentPage,
  },
  { path: '**', component: NotFoundPage },
];
