import { provideHttpClient, withInterceptors } from '@angular/common/http';
import type { Routes } from '@angular/router';
import { loadAreas } from '../shared/speak';
import { AccessClient } from './access/access-client';
import { SignInPage } from './access/sign-in-page';
import { may } from './access/may.guard';
import { signedIn } from './access/signed-in.guard';
import { StaffSession } from './access/staff-session';
import { toSignIn } from './access/to-sign-in';
import { knowsItsAnswer } from './markets/day/only-if-new';
import { ApiCalls } from './parts/api-calls';
import { Toasts } from './parts/toasts';
import { ProgrammeData } from './programme/programme-data';
import { DeskFrame } from './shell/desk-frame';
import { DeskShell } from './shell/desk-shell';
import { speakDesk } from './shell/speak-desk';
import { TodayPage } from './today/today-page';

/** The office's side; drawn in the browser only, and only for staff. */
export const deskRoutes: Routes = [
  {
    path: '',
    component: DeskFrame,
    canActivate: [speakDesk],
    providers: [
      provideHttpClient(withInterceptors([toSignIn, knowsItsAnswer])),
      ApiCalls,
      AccessClient,
      StaffSession,
      ProgrammeData,
      Toasts,
    ],
    children: [
      { path: 'anmelden', component: SignInPage },
      {
        path: 'einladung',
        loadComponent: async () => (await import('./access/invitation-page')).InvitationPage,
      },
      {
        path: 'einladung/:token',
        loadComponent: async () => (await import('./access/invitation-page')).InvitationPage,
      },
      {
        path: '',
        component: DeskShell,
        canActivate: [signedIn],
        children: [
          { path: '', pathMatch: 'full', component: TodayPage, canActivate: [may('desk:read')] },
          {
            path: 'programm',
            canActivate: [may('desk:programme')],
            loadComponent: async () => (await import('./programme/programme-page')).ProgrammePage,
          },
          {
            path: 'programm/einstellungen',
            canActivate: [may('desk:campaign')],
            loadComponent: async () => (await import('./programme/settings-page')).SettingsPage,
          },
          {
            path: 'programm/import',
            canActivate: [may('desk:programme')],
            loadComponent: async () => (await import('./import/import-page')).ImportPage,
          },
          {
            path: 'freigaben',
            canActivate: [may('desk:programme')],
            loadChildren: async () =>
              (await import('./organiser/approvals/approvals.routes')).approvalsRoutes,
          },
          {
            path: 'veranstaltung',
            canActivate: [may('desk:read')],
            loadChildren: async () => (await import('./event/event.routes')).eventRoutes,
          },
          {
            path: 'familien/briefe',
            canActivate: [may('desk:families')],
            loadComponent: async () =>
              (await import('./families/letters/letters-page')).LettersPage,
          },
          {
            path: 'familien',
            canActivate: [may('desk:families')],
            loadComponent: async () => (await import('./families/families-page')).FamiliesPage,
          },
          {
            path: 'seiten',
            canActivate: [may('desk:pages')],
            loadComponent: async () => (await import('./pages/pages-page')).PagesPage,
          },
          {
            path: 'mails',
            redirectTo: 'nachrichten/fehler',
          },
          {
            path: 'sicherheit',
            loadComponent: async () => (await import('./access/security-page')).SecurityPage,
          },
          {
            path: 'team',
            loadChildren: async () => (await import('./team/team.routes')).teamRoutes,
          },
          {
            path: 'planung',
            canActivate: [may('desk:programme')],
            loadChildren: async () => (await import('./planning/planning.routes')).planningRoutes,
          },
          {
            path: 'verlosung',
            canActivate: [may('desk:campaign')],
            loadChildren: async () => (await import('./draw/draw.routes')).drawRoutes,
          },
          {
            path: 'wuensche',
            canActivate: [may('desk:registrations')],
            loadChildren: async () => (await import('./wishes/wishes.routes')).deskWishesRoutes,
          },
          {
            path: 'wunschbaum',
            canActivate: [may('wishes:desk')],
            loadChildren: async () => (await import('./tree/tree.routes')).deskTreeRoutes,
          },
          {
            path: 'maerkte',
            canActivate: [may('markets:desk')],
            loadChildren: async () => (await import('./markets/markets.routes')).marketsRoutes,
          },
          {
            path: 'aktionstage',
            canActivate: [may('community:day')],
            loadChildren: async () =>
              (await import('./community/community.routes')).communityDaysRoutes,
          },
          {
            path: 'geschenke',
            canActivate: [may('wishes:gifts')],
            loadChildren: async () => (await import('./gifts/gifts.routes')).giftsRoutes,
          },
          {
            path: 'geld',
            canActivate: [may('money:desk')],
            loadChildren: async () => (await import('./money/money.routes')).moneyRoutes,
          },
          {
            path: 'eigene',
            canActivate: [may('organiser:own')],
            loadChildren: async () =>
              (await import('./organiser/organiser.routes')).organiserRoutes,
          },
          {
            path: 'teilnehmende',
            canActivate: [may('desk:registrations')],
            loadChildren: async () =>
              (await import('./participants/participants.routes')).participantsRoutes,
          },
          {
            path: 'familie',
            canActivate: [may('desk:families')],
            loadChildren: async () => (await import('./families/families.routes')).familiesRoutes,
          },
          {
            path: 'nachrichten',
            canActivate: [may('desk:messages')],
            loadChildren: async () => (await import('./messages/messages.routes')).messagesRoutes,
          },
          {
            path: 'suche',
            canActivate: [may('desk:read')],
            loadChildren: async () => (await import('./overview/overview.routes')).overviewRoutes,
          },
          {
            path: 'zahlen',
            canActivate: [may('figures:read')],
            loadChildren: async () => (await import('./figures/figures.routes')).figuresRoutes,
          },
          {
            path: 'kinder',
            canActivate: [may('wishes:own'), loadAreas('bodies')],
            loadChildren: async () => (await import('./bodies/bodies.routes')).bodiesRoutes,
          },
          {
            path: 'namensstelle',
            canActivate: [may('vault:join'), loadAreas('vault', 'bodies', 'checking')],
            loadComponent: async () => (await import('./vault/vault-page')).VaultPage,
          },
          { path: '**', redirectTo: '' },
        ],
      },
    ],
  },
];
