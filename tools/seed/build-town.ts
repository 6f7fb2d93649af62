import { addDays, instantAt, localDateOf } from '@dabei/domain';
import { runningCampaign } from './campaigns/running-campaign';
import { summerCampaign } from './campaigns/summer-campaign';
import { wishingCampaign } from './campaigns/wishing-campaign';
import { eventsOfSummer } from './events/events-of-summer';
import { eventsOfTemplate } from './events/events-of-template';
import { largerTown } from './events/larger-town';
import { organisations } from './events/organisations';
import { Buses } from './events/quotas-of-event';
import { type SeededEvent } from './events/seeded-event';
import { Slugs } from './events/slug-of';
import { runningSeason } from './events/templates/running-season';
import { pages } from './pages/pages';
import { officeSetting } from './pages/office-setting';
import { families } from './people/families';
import { hardship, phoneNews, phoneOffer } from './registrations/desk-tasks';
import { freeOnePlace } from './registrations/free-one-place';
import { offerMails } from './registrations/offer-mails';
import { takePayments } from './registrations/payments';
import { statisticsAnswers } from './registrations/statistics-answers';
import { PressTimes } from './registrations/press-times';
import { Registrar } from './registrations/registrar';
import { runningRegistrations, type PlottedEvent } from './registrations/running-registrations';
import { summerRegistrations } from './registrations/summer-registrations';
import { type Secrets } from './secrets';
import { seededDice } from './seeded-dice';
import { type CampaignRow, type Town } from './town';
import { wishingEvents } from './wishes/wishing-events';
import { wishLists } from './wishes/wish-lists';
import { TOWN_ZONE } from './zone';

export interface TownPlan {
  /** Local date in the town. */
  today: string;
  now: Date;
  /** 1 is the real town; 10 is ten times as many events and families. */
  size: number;
  seed: number;
  secrets: Secrets;
}

const PRESSES_PER_SIZE = 520;
const HARDSHIPS = 3;

/** The demo town as rows: two seasons, their families, registrations, offers and pages. */
export function buildTown({ today, now, size, seed, secrets }: TownPlan): Town {
  const dice = seededDice(seed, now);
  const summer = summerCampaign(dice.string.uuid(), today);
  const running = runningCampaign(dice.string.uuid(), today);
  const partners = organisations(running.created_at, dice, today);

  const season = (campaign: CampaignRow, anchor: string) => ({
    campaignId: campaign.id,
    anchor,
    today,
    enteredAt: campaign.created_at,
    dice,
    organisations: partners,
    buses: new Buses(campaign.id, dice),
    slugs: new Slugs(),
  });
  const inSummer = season(summer, summer.starts_on);
  const aroundToday = season(running, addDays(today, 1));
  const summerEvents = largerTown(eventsOfSummer, size).flatMap((template) =>
    eventsOfTemplate(template, inSummer),
  );
  const plotted: PlottedEvent[] = runningSeason.flatMap((template) =>
    eventsOfTemplate(template, aroundToday).map((event) => ({ plot: template.plot, event })),
  );

  const everybody = families(size, { today, now, dice }, secrets);
  const [demo, ...others] = everybody;
  if (demo === undefined) throw new Error('A town has families.');
  const registrar = new Registrar(dice, today);
  const shared = { registrar, families: others, dice };
  const dayAt = (days: number, time: string): Date =>
    instantAt(addDays(today, days), time, TOWN_ZONE);

  runningRegistrations(plotted, dayAt(-1, '11:00'), {
    ...shared,
    campaign: running,
    times: new PressTimes(running.opens_at, dayAt(-22, '20:00'), 150),
  });
  const offered = summerRegistrations(summerEvents, demo, {
    ...shared,
    campaign: summer,
    times: new PressTimes(summer.opens_at, dayAt(-1, '10:00'), PRESSES_PER_SIZE * size),
  });

  const offerDay = { today, dice, secrets };
  const offeredRunning = plotted.filter(({ plot }) => plot.startsWith('offered'));
  const offers = [
    freeOnePlace(offered, 'mail', registrar, offerDay),
    ...offeredRunning.map(({ plot, event }) =>
      freeOnePlace(event, plot === 'offered' ? 'mail' : 'phone', registrar, offerDay),
    ),
  ];
  takePayments(registrar.registrations, today, dice);

  const events: SeededEvent[] = [...summerEvents, ...plotted.map(({ event }) => event)];
  const cancelled = plotted.filter(({ plot }) => plot === 'cancelled');
  const householdOf = new Map(registrar.registrations.map((row) => [row.id, row.household_id]));
  const tasks = [
    ...registrar.tasks,
    ...offers
      .filter(({ channel }) => channel === 'phone')
      .map((offer) => phoneOffer(offer, householdOf.get(offer.registration_id) ?? '', dice)),
    ...cancelled.flatMap(({ event }) => phoneNews(registrar.entriesAt(event), everybody, dice)),
    ...hardship(registrar.registrations, HARDSHIPS, dice),
  ];
  // last: every other throw of the dice stays what it was
  const statistics = statisticsAnswers(registrar.registrations, events, dice);
  const wishing = wishingCampaign(dice.string.uuid(), today);
  const wished = wishingEvents(season(wishing, wishing.starts_on));
  const { lists, wishes } = wishLists(wishing, wished, others, now, dice);
  const all = [...events, ...wished];
  return {
    organisation: [...partners.values()],
    campaign: [summer, running, wishing],
    event: all.map(({ row }) => row),
    session: all.flatMap(({ sessions }) => sessions),
    quota: [...new Set(all.flatMap(({ quotas }) => quotas))],
    event_quota: all.flatMap(({ row, quotas }) =>
      quotas.map(({ id }) => ({ event_id: row.id, quota_id: id })),
    ),
    question: all.flatMap(({ questions }) => questions),
    tally: plotted
      .filter(({ plot }) => plot === 'walk-in')
      .map(({ event }) => ({
        event_id: event.row.id,
        day: event.firstDay,
        children: 11,
        adults: 9,
        first_time: 6,
      })),
    household: everybody.map(({ household }) => household),
    guardian: everybody.map(({ guardian }) => guardian),
    child: everybody.flatMap(({ children }) => children),
    basket: registrar.baskets,
    registration: registrar.registrations,
    place_offer: offers,
    mail: offerMails(offers, householdOf),
    task: tasks,
    setting: [{ key: 'office', value: officeSetting, changed_at: summer.created_at }],
    page: pages(summer.created_at),
    statistics_answer: statistics,
    wish_list: lists,
    wish: wishes,
  };
}

/** The local date in the town at this instant. */
export function todayInTown(now: Date): string {
  return localDateOf(now, TOWN_ZONE);
}
