import type { BasketLine, BasketLineResult } from '@dabei/contracts';
import { amountDue, localDateOf } from '@dabei/domain';
import { Registration } from '@dabei/server/database';
import { Audit, CONFIG, Sealer, type Config, uuidv7 } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import type { EventFacts } from '../places/event-facts';
import type { BasketOrder } from './basket-order';
import { toRefusals, type ChildDecision } from './decide-line';
import type { OrderHousehold } from './household-of-order';
import { aheadOf, campaignEraseDate, nextRank, siblingsAt } from './line-reads';
import { openTasks } from './open-tasks';
import { saveAnswers } from './save-answers';

/** A basket in the middle of its transaction. */
export interface Pressed {
  order: BasketOrder;
  basketId: string;
  household: OrderHousehold;
  now: Date;
}

/** Writes what was decided for one line: registrations, answers, tasks and audit lines. */
@Injectable()
export class WriteLine {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async write(
    em: EntityManager,
    pressed: Pressed,
    event: EventFacts,
    line: BasketLine,
    decisions: ChildDecision[],
  ): Promise<BasketLineResult[]> {
    const accepted = decisions.filter(({ decision }) => decision.outcome !== 'refused');
    const groupId = accepted.length > 1 && line.together !== 'single' ? uuidv7() : null;
    const siblingsBefore = await siblingsAt(em, pressed.household.id, event.id);
    const results: BasketLineResult[] = [];
    for (const decided of decisions) {
      const { decision } = decided;
      if (decision.outcome === 'refused') {
        results.push({
          ...shared(event, decided),
          registrationId: null,
          outcome: 'refused',
          ahead: null,
          amountCents: 0,
          refusals: toRefusals(decision.refusals),
        });
        continue;
      }
      const siblingIndex = siblingsBefore + accepted.indexOf(decided);
      const registration = await this.create(em, pressed, event, line, decided, {
        groupId,
        siblingIndex,
      });
      results.push({
        ...shared(event, decided),
        registrationId: registration.id,
        outcome: outcomeOf(registration),
        ahead: decision.outcome === 'line' ? await aheadOf(em, registration) : null,
        amountCents: registration.amountCents,
        refusals: [],
      });
    }
    return results;
  }

  private async create(
    em: EntityManager,
    { order, basketId, household, now }: Pressed,
    event: EventFacts,
    line: BasketLine,
    decided: ChildDecision,
    { groupId, siblingIndex }: { groupId: string | null; siblingIndex: number },
  ): Promise<Registration> {
    const { decision, child } = decided;
    const inLine = decision.outcome === 'line';
    const fee = amountDue({ ...event.price, siblingIndex, reducedFee: decided.reducedFee });
    const registration = em.create(Registration, {
      id: uuidv7(),
      basketId,
      householdId: household.id,
      childId: child.id,
      eventId: event.id,
      quotaId: decision.outcome === 'place' ? decision.quotaId : null,
      state: inLine
        ? order.codeNeeded
          ? 'queued'
          : 'waiting'
        : order.codeNeeded
          ? 'held'
          : 'confirmed',
      seats: decided.seats,
      adults: decided.adults,
      groupId,
      together: line.together,
      rank: inLine ? await nextRank(em) : null,
      reducedFee: decided.reducedFee,
      amountCents: fee.cents,
      amountRule: fee.rule,
      overlapOverridden: decided.overlapOverridden,
      overrideReason: decided.overrideReason,
      enteredBy: order.channel,
      firstPressedAt: order.moved?.firstPressedAt ?? now,
      changedAt: now,
    });
    await em.flush();
    child.existing.push({
      registrationId: registration.id,
      campaignId: event.campaignId,
      eventId: event.id,
      seriesId: event.policy.seriesId,
      state: registration.state,
      householdId: household.id,
      protected: false,
      sessions: event.policy.sessions,
    });
    if (decision.outcome === 'place')
      child.presses.push({
        registrationId: registration.id,
        campaignId: event.campaignId,
        householdId: household.id,
        protected: false,
        pressedAt: now,
        state: registration.state,
      });
    const wish = line.children.find(({ key }) => key === decided.childKey);
    const lastDay = lastDayOf(event, this.config.townZone, now);
    await saveAnswers(em, this.sealer, wish?.answers ?? {}, {
      registrationId: registration.id,
      lastDay,
      eraseOn: await campaignEraseDate(em, event.campaignId),
      now,
    });
    await openTasks(em, {
      registration,
      warnings: decided.warnings,
      answers: wish?.answers ?? {},
      order,
      now,
    });
    this.audit.write(em, now, {
      actor: order.channel,
      actorId: order.actorId,
      action: `registration-${registration.state}`,
      subjectType: 'registration',
      subjectId: registration.id,
      reason: decided.overrideReason,
      details: { event: event.id, group: groupId },
    });
    return registration;
  }
}

const shared = (event: EventFacts, { childKey, warnings }: ChildDecision) => ({
  eventId: event.id,
  childKey,
  warnings,
});

function outcomeOf({ state }: Registration): BasketLineResult['outcome'] {
  if (state === 'held' || state === 'queued' || state === 'waiting') return state;
  return 'confirmed';
}

/** A whole day ends at the next midnight and still belongs to its own day. */
function lastDayOf(event: EventFacts, zone: string, now: Date): string {
  const ends = event.policy.sessions.map(({ endsAt }) => endsAt.getTime());
  return localDateOf(ends.length === 0 ? now : new Date(Math.max(...ends) - 1), zone);
}
