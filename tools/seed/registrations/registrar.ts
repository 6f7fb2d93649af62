import { termsVersion } from '@dabei/contracts';
import {
  amountDue,
  decidePlaces,
  isActive,
  mayTakePlace,
  type Placement,
  type Verdict,
} from '@dabei/domain';
import { type SeededEvent } from '../events/seeded-event';
import { type Family } from '../people/family';
import { type Dice } from '../seeded-dice';
import { type BasketRow, type CampaignRow, type RegistrationRow, type TaskRow } from '../town';
import { TOWN_ZONE } from '../zone';
import { SeatCount } from './seat-count';
import { type Wish } from './wish';

interface Entry {
  event: SeededEvent;
  row: RegistrationRow;
}

/** Registers the invented children by the same rules as the real ones, one pressed button at a time. */
export class Registrar {
  readonly baskets: BasketRow[] = [];
  readonly registrations: RegistrationRow[] = [];
  readonly tasks: TaskRow[] = [];
  readonly seats = new SeatCount();
  private readonly byChild = new Map<string, Entry[]>();
  private readonly byHousehold = new Map<string, Entry[]>();
  private lastRank = 0;

  constructor(
    private readonly dice: Dice,
    private readonly today: string,
  ) {}

  /** May this child take part, if the button is pressed at `at` while the campaign is open? */
  verdict({ family, child, event }: Wish, campaign: CampaignRow, at: Date): Verdict {
    return mayTakePlace({
      now: at,
      zone: TOWN_ZONE,
      channel: 'family',
      campaign: {
        phase: 'open',
        opensAt: campaign.opens_at,
        closesAt: campaign.closes_at,
        residentsFirstUntil: null,
        maxEventsPerChild: campaign.max_events_per_child,
        newPerDay: null,
        minMinutesBetween: campaign.min_minutes_between,
      },
      event: {
        id: event.row.id,
        seriesId: event.row.series_id,
        status: 'published',
        registration: event.row.registration,
        ageRule: { by: event.row.age_by, min: event.row.age_min, max: event.row.age_max },
        residentsFirstUntil: event.row.residents_first_until,
        sessions: spansOf(event),
        swimLevelNeeded: event.row.swim_level_needed,
      },
      child: {
        birthDate: child.birth_date,
        resident: family.household.resident,
        swimLevel: child.swim_level,
        hasHealthNote: false,
      },
      existing: (this.byChild.get(child.id) ?? []).map((entry) => ({
        eventId: entry.event.row.id,
        seriesId: entry.event.row.series_id,
        state: entry.row.state,
        sessions: spansOf(entry.event),
        otherCampaign: entry.event.row.campaign_id !== campaign.id,
      })),
    });
  }

  /** Would this child get a place right now? */
  wouldGetPlace(wish: Wish): boolean {
    return this.placement(wish).outcome === 'place';
  }

  /** One household presses the button for these wishes; each ends confirmed or waiting. */
  press(family: Family, wishes: readonly Wish[], campaign: CampaignRow, at: Date): void {
    const basket = this.basketOf(family, wishes, at);
    this.baskets.push(basket);
    for (const wish of wishes) {
      const verdict = this.verdict(wish, campaign, at);
      if (verdict.allowed) this.enter(wish, basket, verdict);
    }
  }

  entriesAt(event: SeededEvent): RegistrationRow[] {
    return this.registrations.filter(({ event_id }) => event_id === event.row.id);
  }

  private placement({ family, event }: Wish): Placement {
    const [placement] = decidePlaces({
      today: this.today,
      quotas: this.seats.quotasOf(event),
      someoneWaits: this.seats.waitingAt(event) > 0,
      together: 'single',
      requests: [{ key: '', seats: seatsOf(event), reducedFee: hasReducedFee(family) }],
    });
    return placement ?? { key: '', outcome: 'waiting' };
  }

  private enter(wish: Wish, basket: BasketRow, verdict: Verdict): void {
    const { family, child, event } = wish;
    const placement = this.placement(wish);
    const siblings = (this.byHousehold.get(family.household.id) ?? []).filter(
      (entry) => entry.event === event && isActive(entry.row.state),
    );
    const amount = amountDue({
      priceCents: event.row.price_cents,
      siblingCents: event.row.price_sibling_cents,
      reducedCents: event.row.price_reduced_cents,
      siblingIndex: siblings.length,
      reducedFee: hasReducedFee(family),
    });
    const row: RegistrationRow = {
      id: this.dice.string.uuid(),
      basket_id: basket.id,
      household_id: family.household.id,
      child_id: child.id,
      event_id: event.row.id,
      quota_id: placement.outcome === 'place' ? placement.quotaId : null,
      state: placement.outcome === 'place' ? 'confirmed' : 'waiting',
      seats: seatsOf(event),
      adults: adultsAt(event),
      rank: placement.outcome === 'place' ? null : (this.lastRank += 1),
      reduced_fee: hasReducedFee(family),
      amount_cents: amount.cents,
      amount_rule: amount.rule,
      paid_on: null,
      receipt_number: null,
      end_reason: null,
      entered_by: basket.channel,
      first_pressed_at: basket.pressed_at,
      changed_at: basket.confirmed_at,
    };
    this.registrations.push(row);
    this.seats.add(event, row);
    const entry = { event, row };
    this.byChild.set(child.id, [...(this.byChild.get(child.id) ?? []), entry]);
    this.byHousehold.set(family.household.id, [
      ...(this.byHousehold.get(family.household.id) ?? []),
      entry,
    ]);
    if (verdict.warnings.some(({ reason }) => reason === 'swim-level-below')) {
      this.tasks.push(this.swimCheck(row, event));
    }
  }

  private swimCheck(row: RegistrationRow, event: SeededEvent): TaskRow {
    return {
      id: this.dice.string.uuid(),
      kind: 'swim-check',
      household_id: row.household_id,
      registration_id: row.id,
      place_offer_id: null,
      created_at: row.changed_at,
      due_at: event.sessions[0]?.starts_at ?? null,
    };
  }

  private basketOf(family: Family, wishes: readonly Wish[], at: Date): BasketRow {
    const byMail = family.guardian.email !== null;
    const costs = wishes.some(({ event }) => event.row.price_cents > 0);
    return {
      id: this.dice.string.uuid(),
      household_id: family.household.id,
      channel: byMail ? 'family' : 'office',
      guardian_email: family.guardian.email,
      pressed_at: at,
      confirm_by: byMail ? new Date(at.getTime() + 60 * 60_000) : null,
      confirmed_at: byMail ? new Date(at.getTime() + 3 * 60_000) : at,
      button_text: costs ? 'Zahlungspflichtig anmelden' : 'Anmelden',
      terms_version: termsVersion,
    };
  }
}

const spansOf = (event: SeededEvent): { startsAt: Date; endsAt: Date }[] =>
  event.sessions.map(({ starts_at, ends_at }) => ({ startsAt: starts_at, endsAt: ends_at }));

/** Adults an invented child brings along. */
function adultsAt(event: SeededEvent): number {
  return { 'child-alone': 0, 'child-with-adult': 1, family: 2 }[event.row.audience];
}

/** A family fills its place with every person; a child with an adult counts as one. */
function seatsOf(event: SeededEvent): number {
  return event.row.audience === 'family' ? 1 + adultsAt(event) : 1;
}

function hasReducedFee({ household }: Family): boolean {
  return household.reduced_fee_until !== null;
}
