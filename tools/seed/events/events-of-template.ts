import { addDays, instantAt } from '@dabei/domain';
import { type Dice } from '../seeded-dice';
import { type EventRow, type OrganisationRow, type SessionRow } from '../town';
import { TOWN_ZONE } from '../zone';
import { cancellationTerms } from './cancellation-terms';
import { daysOfEvent, nextWeekday } from './days-of-event';
import { type EventTemplate } from './event-template';
import { type OrganiserKey } from './organisers';
import { ownQuotas, type Buses } from './quotas-of-event';
import { type SeededEvent } from './seeded-event';
import { type Slugs } from './slug-of';
import { eventFacts, type EventFacts } from './told-or-assumed';
import { venues } from './venues';

/** The campaign an event is put into. */
export interface Season {
  campaignId: string;
  /** Local date from which `weeks` are counted. */
  anchor: string;
  today: string;
  /** When the office entered the programme. */
  enteredAt: Date;
  dice: Dice;
  organisations: ReadonlyMap<OrganiserKey, OrganisationRow>;
  buses: Buses;
  slugs: Slugs;
}

const DECIDED_BEFORE_DAYS = 10;
const RESIDENTS_FIRST_DAYS = 21;

function sessionsOf(
  eventId: string,
  firstDay: string,
  template: EventTemplate,
  facts: EventFacts,
  dice: Dice,
): SessionRow[] {
  return daysOfEvent(firstDay, facts.length, template.rhythm ?? 'daily').map(({ from, to }) => ({
    id: dice.string.uuid(),
    event_id: eventId,
    starts_at: instantAt(from, facts.starts, TOWN_ZONE),
    ends_at: instantAt(to, facts.ends, TOWN_ZONE),
  }));
}

function organisationOf(template: EventTemplate, season: Season): OrganisationRow {
  const organisation = season.organisations.get(template.organiser);
  if (organisation === undefined) throw new Error(`No organisation ${template.organiser}.`);
  return organisation;
}

function rowOf(
  id: string,
  seriesId: string | null,
  firstDay: string,
  template: EventTemplate,
  facts: EventFacts,
  season: Season,
): EventRow {
  const venue = venues[template.venue];
  const organisation = organisationOf(template, season);
  const elsewhere = template.registration === 'with-organiser';
  return {
    id,
    campaign_id: season.campaignId,
    organisation_id: organisation.id,
    series_id: seriesId,
    slug: season.slugs.free(facts.title),
    title: facts.title,
    summary: template.summary,
    description: template.description,
    topic: template.topic,
    status: 'published',
    registration: template.registration ?? 'with-us',
    organiser_phone: elsewhere ? organisation.phone : null,
    organiser_link: template.organiserLink ?? null,
    audience: template.audience ?? 'child-alone',
    age_by: template.ageBy ?? 'first-day',
    age_min: facts.ageMin,
    age_max: facts.ageMax,
    residents_first_until:
      template.residentsFirst === true ? addDays(season.today, RESIDENTS_FIRST_DAYS) : null,
    minimum_places: template.minimum ?? null,
    minimum_decided_on:
      template.minimum === undefined ? null : addDays(firstDay, -DECIDED_BEFORE_DAYS),
    price_cents: facts.priceCents,
    price_sibling_cents: template.siblingCents ?? null,
    price_reduced_cents: template.reducedCents ?? null,
    price_note: template.priceNote ?? null,
    place: facts.place,
    place_address: template.place === undefined ? venue.address : null,
    meeting_point: venue.meet,
    bring: template.bring ?? null,
    responsible: template.responsible,
    accessible: template.access?.step ?? venue.step,
    accessibility_note: template.access?.note ?? venue.note,
    swim_level_needed: template.swimLevel ?? null,
    asks: [...(template.asks ?? [])],
    custody: template.custody ?? 'one',
    abroad_documents: template.abroad ?? [],
    allergens: template.allergens ?? [],
    cancellation_terms: cancellationTerms(template, facts.priceCents),
    assumed: facts.assumed,
    source_url: facts.sourceUrl,
    cancelled_reason: null,
    created_at: season.enteredAt,
    updated_at: season.enteredAt,
  };
}

/** The events of one template: one per week it names, all of one series when there are several. */
export function eventsOfTemplate(template: EventTemplate, season: Season): SeededEvent[] {
  const { dice } = season;
  const facts = eventFacts(template);
  const seriesId = template.weeks.length > 1 ? dice.string.uuid() : null;
  return template.weeks.map((week, index) => {
    const id = dice.string.uuid();
    const firstDay = nextWeekday(addDays(season.anchor, week * 7), facts.weekdayAt(index));
    const row = rowOf(id, seriesId, firstDay, template, facts, season);
    return {
      row,
      sessions: sessionsOf(id, firstDay, template, facts, dice),
      quotas: [
        ...ownQuotas(template, facts.capacity, season.campaignId, firstDay, dice),
        ...season.buses.for(template),
      ],
      questions: (template.questions ?? []).map((question, position) => ({
        id: dice.string.uuid(),
        event_id: id,
        position: position + 1,
        kind: question.kind,
        label: question.label,
        choices: question.choices ?? [],
        required: question.required ?? false,
      })),
      firstDay,
      isSought: template.sought ?? false,
    };
  });
}
