import { deskAfterwardsRoutes } from './routes/afterwards-routes';
import { deskCommunityDayRoutes } from './routes/community-day-routes';
import { deskDrawRoutes } from './routes/draw-routes';
import { deskFamiliesRoutes } from './routes/families-routes';
import { deskFiguresRoutes } from './routes/figures-routes';
import { deskMarketCommissionRoutes } from './routes/market-commission-routes';
import { marketDayRoutes } from './routes/market-day-routes';
import { deskMarketDeskRoutes } from './routes/market-desk-routes';
import { deskMarketPapersRoutes } from './routes/market-papers-routes';
import { deskMarketPlanRoutes } from './routes/market-plan-routes';
import { marketStormRoutes } from './routes/market-storm-routes';
import { messagesRoutes } from './routes/messages-routes';
import { deskMoneyRoutes } from './routes/money-routes';
import { deskOrganiserRoutes } from './routes/organiser-routes';
import { overviewRoutes } from './routes/overview-routes';
import { participantsRoutes } from './routes/participants-routes';
import { deskPartnersRoutes } from './routes/partners-routes';
import { deskPlanningRoutes } from './routes/planning-routes';
import { deskStatisticsRoutes } from './routes/statistics-routes';
import { deskTeamRoutes } from './routes/team-routes';
import { deskTreeCalendarRoutes } from './routes/tree-calendar-routes';
import { deskTreeCardsRoutes } from './routes/tree-cards-routes';
import { treeCheckingRoutes } from './routes/tree-checking-routes';
import { deskTreeDonorsRoutes } from './routes/tree-donors-routes';
import { treeGiftsRoutes } from './routes/tree-gifts-routes';
import { deskTreeLeanRoutes } from './routes/tree-lean-routes';
import { deskTreeVaultRoutes } from './routes/tree-vault-routes';
import { deskWishesRoutes } from './routes/wishes-routes';

/** Every address of the desk: apart, so that a family's phone does not load them. */
export const deskRoutes = {
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
  ...deskTeamRoutes,
  ...deskPartnersRoutes,
  ...deskPlanningRoutes,
  ...deskOrganiserRoutes,
  ...participantsRoutes,
  ...deskFamiliesRoutes,
  ...messagesRoutes,
  ...overviewRoutes,
  ...deskFiguresRoutes,
  ...deskAfterwardsRoutes,
  ...deskStatisticsRoutes,
  ...deskWishesRoutes,
  ...deskDrawRoutes,
  ...deskTreeCalendarRoutes,
  ...deskTreeDonorsRoutes,
  ...deskTreeCardsRoutes,
  ...treeGiftsRoutes,
  ...deskTreeLeanRoutes,
  ...deskTreeVaultRoutes,
  ...treeCheckingRoutes,
  ...deskMarketPlanRoutes,
  ...deskMarketPapersRoutes,
  ...deskMarketDeskRoutes,
  ...marketDayRoutes,
  ...deskMarketCommissionRoutes,
  ...marketStormRoutes,
  ...deskMoneyRoutes,
  ...deskCommunityDayRoutes,
} as const;
