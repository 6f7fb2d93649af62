import {
  termsVersion,
  type BasketLine,
  type BasketLineResult,
  type BasketResult,
} from '@dabei/contracts';
import { amountDue, holdExpiry, localDateOf } from '@dabei/domain';
import { Basket, Registration } from '@dabei/server/database';
import { Audit, CONFIG, DomainError, Outbox, Sealer, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { loadChildFacts, type ChildFacts } from '../places/child-facts';
import { loadEventFacts, type EventFacts } from '../places/event-facts';
import { PlaceLock } from '../places/place-lock';
import { releaseExpiredHolds } from '../places/release-expired-holds';
import type { BasketOrder } from './basket-order';
import {
  decideLine,
  lineIssues,
  toRefusals,
  type ChildDecision,
  type LineInput,
} from './decide-line';
import { householdOfOrder, type OrderHousehold } from './household-of-order';
import { aheadOf, campaignEraseDate, nextRank, siblingsAt } from './line-reads';
import { saveAnswers } from './save-answers';
import { openTasks } from './open-tasks';

interface Pressed {
  order: BasketOrder;
  basketId: string;
  household: OrderHousehold;
  now: Date;
}

/** The pressed button: several children × several events, decided and written in one transaction. */
@Injectable()
export class PressBasket {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly lock: PlaceLock,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async press(em: EntityManager, order: BasketOrder, now: Date): Promise<BasketResult> {
    refuseDoubledKeys(order);
    const eventIds = order.lines.map(({ eventId }) => eventId);
    const household = await householdOfOrder(em, order, now);
    const childIds = [...household.childIds.values()];
    await this.lock.take(em, { householdIds: [household.id], childIds, eventIds });
    if ((await releaseExpiredHolds(em, eventIds, now)) > 0) {
      for (const eventId of eventIds) this.outbox.add(em, 'places-changed', { eventId }, now);
    }
    const confirmBy = order.codeNeeded ? holdExpiry(now) : null;
    const pressed: Pressed = { order, basketId: uuidv7(), household, now };
    em.create(Basket, {
      id: pressed.basketId,
      householdId: household.id,
      channel: order.channel,
      guardianEmail: household.guardianEmail,
      pressedAt: now,
      confirmBy,
      confirmedAt: order.codeNeeded ? null : now,
      buttonText: order.buttonText,
      termsVersion,
    });
    await em.flush();
    const results = await this.decideLines(em, pressed, await childrenByKey(em, household));
    const kind = order.codeNeeded ? 'basket-decided' : 'basket-confirmed';
    if (results.some(({ registrationId }) => registrationId !== null)) {
      this.outbox.add(em, kind, { basketId: pressed.basketId }, now);
    }
    return {
      basketId: pressed.basketId,
      confirmBy: confirmBy?.toISOString() ?? null,
      codeSentTo: null,
      results,
    };
  }

  private async decideLines(
    em: EntityManager,
    pressed: Pressed,
    children: Map<string, ChildFacts>,
  ): Promise<BasketLineResult[]> {
    const results: BasketLineResult[] = [];
    const issues: { path: string; code: string }[] = [];
    for (const [index, line] of pressed.order.lines.entries()) {
      // counted anew for each line: two events may share the bus
      const event = (await loadEventFacts(em, [line.eventId])).get(line.eventId);
      if (event === undefined || event.policy.status === 'draft')
        throw new DomainError('not-found');
      const input: LineInput = {
        now: pressed.now,
        zone: this.config.townZone,
        order: pressed.order,
        household: pressed.household,
        event,
        line,
        children,
      };
      issues.push(...lineIssues(input, index));
      results.push(...(await this.writeLine(em, pressed, event, line, decideLine(input))));
    }
    if (issues.length > 0) throw new DomainError('invalid', { issues });
    return results;
  }

  private async writeLine(
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
      firstPressedAt: now,
      changedAt: now,
    });
    await em.flush();
    child.existing.push({
      registrationId: registration.id,
      campaignId: event.campaignId,
      eventId: event.id,
      seriesId: event.policy.seriesId,
      state: registration.state,
      sessions: event.policy.sessions,
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

function refuseDoubledKeys({ children, lines }: BasketOrder): void {
  const doubled = (keys: string[]): boolean => new Set(keys).size !== keys.length;
  const keys = children.map(({ key }) => key);
  const known = new Set(keys);
  const wrong =
    doubled(keys) ||
    doubled(lines.map(({ eventId }) => eventId)) ||
    lines.some(
      (line) =>
        doubled(line.children.map(({ key }) => key)) ||
        line.children.some(({ key }) => !known.has(key)),
    );
  if (wrong)
    throw new DomainError('invalid', {
      issues: [{ path: 'lines', code: 'doubled-or-unknown-key' }],
    });
}

async function childrenByKey(
  em: EntityManager,
  { childIds }: OrderHousehold,
): Promise<Map<string, ChildFacts>> {
  const facts = await loadChildFacts(em, [...new Set(childIds.values())]);
  return new Map(
    [...childIds].flatMap(([key, id]) => {
      const child = facts.get(id);
      return child === undefined ? [] : [[key, child] as const];
    }),
  );
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

function lastDayOf(event: EventFacts, zone: string, now: Date): string {
  const ends = event.policy.sessions.map(({ endsAt }) => endsAt.getTime());
  return localDateOf(ends.length === 0 ? now : new Date(Math.max(...ends)), zone);
}
