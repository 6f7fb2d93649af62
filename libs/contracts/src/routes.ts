import { afterwardsRoutes } from './routes/afterwards-routes';
import { communityDayRoutes } from './routes/community-day-routes';
import { dayRoutes } from './routes/day-routes';
import { drawRoutes } from './routes/draw-routes';
import { familiesRoutes } from './routes/families-routes';
import { figuresRoutes } from './routes/figures-routes';
import { marketBookingRoutes } from './routes/market-booking-routes';
import { marketCommissionRoutes } from './routes/market-commission-routes';
import { marketDeskRoutes } from './routes/market-desk-routes';
import { marketPapersRoutes } from './routes/market-papers-routes';
import { marketPlanRoutes } from './routes/market-plan-routes';
import { moneyRoutes } from './routes/money-routes';
import { organiserRoutes } from './routes/organiser-routes';
import { partnersRoutes } from './routes/partners-routes';
import { planningRoutes } from './routes/planning-routes';
import { statisticsRoutes } from './routes/statistics-routes';
import { teamRoutes } from './routes/team-routes';
import { treeCalendarRoutes } from './routes/tree-calendar-routes';
import { treeCardsRoutes } from './routes/tree-cards-routes';
import { treeDonorsRoutes } from './routes/tree-donors-routes';
import { treeLeanRoutes } from './routes/tree-lean-routes';
import { treeVaultRoutes } from './routes/tree-vault-routes';
import { wishesRoutes } from './routes/wishes-routes';

/**
 * Every address of the API that is not of the desk, in one place. `:name` parts are filled by `route()`.
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
  ...teamRoutes,
  ...partnersRoutes,
  ...dayRoutes,
  ...planningRoutes,
  ...organiserRoutes,
  ...familiesRoutes,
  ...figuresRoutes,
  ...afterwardsRoutes,
  ...statisticsRoutes,
  ...wishesRoutes,
  ...drawRoutes,
  ...treeCalendarRoutes,
  ...treeDonorsRoutes,
  ...treeCardsRoutes,
  ...treeLeanRoutes,
  ...treeVaultRoutes,
  ...communityDayRoutes,
  ...marketPlanRoutes,
  ...marketPapersRoutes,
  ...marketBookingRoutes,
  ...marketDeskRoutes,
  ...marketCommissionRoutes,
  ...moneyRoutes,
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
