import { dayRoutes } from './routes/day-routes';
import { familiesRoutes } from './routes/families-routes';
import { figuresRoutes } from './routes/figures-routes';
import { afterwardsRoutes } from './routes/afterwards-routes';
import { drawRoutes } from './routes/draw-routes';
import { statisticsRoutes } from './routes/statistics-routes';
import { wishesRoutes } from './routes/wishes-routes';
import { messagesRoutes } from './routes/messages-routes';
import { organiserRoutes } from './routes/organiser-routes';
import { overviewRoutes } from './routes/overview-routes';
import { participantsRoutes } from './routes/participants-routes';
import { partnersRoutes } from './routes/partners-routes';
import { planningRoutes } from './routes/planning-routes';
import { treeCardsRoutes } from './routes/tree-cards-routes';
import { treeCalendarRoutes } from './routes/tree-calendar-routes';
import { treeDonorsRoutes } from './routes/tree-donors-routes';
import { treeGiftsRoutes } from './routes/tree-gifts-routes';
import { treeLeanRoutes } from './routes/tree-lean-routes';
import { treeVaultRoutes } from './routes/tree-vault-routes';
import { teamRoutes } from './routes/team-routes';
import { treeCheckingRoutes } from './routes/tree-checking-routes';

/**
 * Every address of the API in one place. `:name` parts are filled by `route()`.
 */
export const routes = {
  // anyone
  campaigns: '/api/public/campaigns',
  programme: '/api/public/programme',
  availability: '/api/public/programme/availability',
  event: '/api/public/events/:campaign/:slug',
  office: '/api/public/office',
  page: '/api/public/pages/:slug',
  feedback: '/api/public/feedback',
  campaignFeed: '/feeds/campaign/:slug.ics',
  eventFeed: '/feeds/event/:id.ics',
  householdFeed: '/feeds/household/:secret.ics',
  // families
  check: '/api/baskets/check',
  baskets: '/api/baskets',
  session: '/api/session',
  sendCode: '/api/sign-in/code',
  verifyCode: '/api/sign-in/verify',
  useAccessCode: '/api/sign-in/access-code',
  signOut: '/api/sign-out',
  me: '/api/me',
  meExport: '/api/me/export',
  meFeed: '/api/me/feed',
  meGuardian: '/api/me/guardian',
  meChild: '/api/me/children/:id',
  meSecondGuardian: '/api/me/second-guardian',
  cancel: '/api/me/registrations/:id/cancel',
  answers: '/api/me/registrations/:id/answers',
  acceptFewer: '/api/me/registrations/:id/accept-fewer',
  registrationFile: '/api/me/registrations/:id/calendar.ics',
  ownOfferAccept: '/api/me/offers/:id/accept',
  ownOfferDecline: '/api/me/offers/:id/decline',
  offer: '/api/offers/:token',
  offerAccept: '/api/offers/:token/accept',
  offerDecline: '/api/offers/:token/decline',
  // the office
  staffSignIn: '/api/desk/sign-in',
  staffSecondFactor: '/api/desk/sign-in/second-factor',
  staffTotp: '/api/desk/totp',
  staffTotpConfirm: '/api/desk/totp/confirm',
  today: '/api/desk/today',
  taskDone: '/api/desk/tasks/:id/done',
  deskProgramme: '/api/desk/programme',
  deskEvents: '/api/desk/events',
  deskEvent: '/api/desk/events/:id',
  deskEventCopy: '/api/desk/events/:id/copy',
  deskEventPublish: '/api/desk/events/:id/publish',
  deskEventCancelPreview: '/api/desk/events/:id/cancel/preview',
  deskEventCancel: '/api/desk/events/:id/cancel',
  deskCapacityPreview: '/api/desk/events/:id/capacity/preview',
  deskCapacity: '/api/desk/events/:id/capacity',
  deskParticipants: '/api/desk/events/:id/participants',
  deskDaySheet: '/api/desk/events/:id/day-sheet.pdf',
  deskTally: '/api/desk/events/:id/tally',
  deskBaskets: '/api/desk/baskets',
  deskHouseholds: '/api/desk/households',
  deskAccessCode: '/api/desk/households/:id/access-code',
  deskLetter: '/api/desk/households/:id/letter.pdf',
  deskCancelRegistration: '/api/desk/registrations/:id/cancel',
  deskReinstate: '/api/desk/registrations/:id/reinstate',
  deskAttendance: '/api/desk/registrations/:id/attendance',
  deskPaid: '/api/desk/registrations/:id/paid',
  deskAnswers: '/api/desk/registrations/:id/answers',
  deskCampaign: '/api/desk/campaign',
  deskPhase: '/api/desk/campaign/phase',
  deskPage: '/api/desk/pages/:slug/:language',
  deskFailedMails: '/api/desk/mails/failed',
  deskMailAgain: '/api/desk/mails/:id/again',
  deskMailLetter: '/api/desk/mails/:id/letter',
  deskMailSetAside: '/api/desk/mails/:id/set-aside',
  jobs: '/desk/jobs',
  ...teamRoutes,
  ...partnersRoutes,
  ...dayRoutes,
  ...planningRoutes,
  ...organiserRoutes,
  ...participantsRoutes,
  ...familiesRoutes,
  ...messagesRoutes,
  ...overviewRoutes,
  ...figuresRoutes,
  ...afterwardsRoutes,
  ...statisticsRoutes,
  ...wishesRoutes,
  ...drawRoutes,
  ...treeCalendarRoutes,
  ...treeDonorsRoutes,
  ...treeCardsRoutes,
  ...treeGiftsRoutes,
  ...treeLeanRoutes,
  ...treeVaultRoutes,
  ...treeCheckingRoutes,
  // operation
  live: '/api/health/live',
  ready: '/api/health/ready',
  metrics: '/metrics',
  openapi: '/api/openapi.json',
  docs: '/api/docs',
  testClock: '/api/test/clock',
  testRunDue: '/api/test/run-due',
} as const;

type Params<P extends string> = P extends `${infer A}/${infer B}`
  ? Params<A> | Params<B>
  : P extends `:${infer N}.${string}`
    ? N
    : P extends `:${infer N}`
      ? N
      : never;

/** Fills the `:name` parts of an address, each one encoded. */
export function route<P extends string>(pattern: P, params: Record<Params<P>, string>): string {
  return pattern.replace(/:([a-z]+)/gi, (whole, name: string) =>
    encodeURIComponent((params as Record<string, string>)[name] ?? whole),
  );
}
