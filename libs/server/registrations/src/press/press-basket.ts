import { termsVersion, type BasketLineResult, type BasketResult } from '@dabei/contracts';
import { holdExpiry } from '@dabei/domain';
import { Basket } from '@dabei/server/database';
import { CONFIG, DomainError, Outbox, rowsIn, type Config, uuidv7 } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { loadChildFacts, type ChildFacts } from '../places/child-facts';
import { loadEventFacts } from '../places/event-facts';
import { PlaceLock } from '../places/place-lock';
import { eventsOnOneBus } from '../places/events-on-one-bus';
import { ReleaseExpiredHolds } from '../places/release-expired-holds';
import { keepStatistics } from '../statistics/keep-statistics';
import type { BasketOrder } from './basket-order';
import { decideLine, lineIssues, type LineInput } from './decide-line';
import { householdOfOrder, type OrderHousehold } from './household-of-order';
import { WriteLine, type Pressed } from './write-line';

/** The pressed button: several children × several events, decided and written in one transaction. */
@Injectable()
export class PressBasket {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly lock: PlaceLock,
    private readonly expired: ReleaseExpiredHolds,
    private readonly outbox: Outbox,
    private readonly writeLine: WriteLine,
  ) {}

  async press(em: EntityManager, order: BasketOrder, now: Date): Promise<BasketResult> {
    refuseDoubledKeys(order);
    const eventIds = order.lines.map(({ eventId }) => eventId);
    const household = await householdOfOrder(em, order, now);
    const childIds = [...household.childIds.values()];
    await this.lock.take(em, { householdIds: [household.id], childIds, eventIds });
    await refuseErased(em, household.id);
    await this.expired.release(em, await eventsOnOneBus(em, eventIds), now);
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
    const { statistics = [] } = order;
    await keepStatistics(em, { statistics, childIds: household.childIds, results, now });
    const kind = order.codeNeeded ? 'basket-decided' : 'basket-confirmed';
    const entered = results.some(({ registrationId }) => registrationId !== null);
    if (entered && order.moved === undefined) {
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
    await this.refuseWrongAnswers(em, pressed, children);
    const results: BasketLineResult[] = [];
    for (const line of pressed.order.lines) {
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
      results.push(...(await this.writeLine.write(em, pressed, event, line, decideLine(input))));
    }
    return results;
  }

  /** Before anything is written: answers nobody asked for, or missing ones. */
  private async refuseWrongAnswers(
    em: EntityManager,
    { order, now }: Pressed,
    children: Map<string, ChildFacts>,
  ): Promise<void> {
    const events = await loadEventFacts(
      em,
      order.lines.map(({ eventId }) => eventId),
    );
    const issues = order.lines.flatMap((line, index) => {
      const event = events.get(line.eventId);
      if (event === undefined) return [];
      const asking = { now, zone: this.config.townZone, order, event, line, children };
      return lineIssues(asking, index);
    });
    if (issues.length > 0) throw new DomainError('invalid', { issues });
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

/** An account deleted in the same instant takes no new places with it. */
async function refuseErased(em: EntityManager, householdId: string): Promise<void> {
  const [erased] = await rowsIn(em, "select 1 from household where id = ? and state = 'erased'", [
    householdId,
  ]);
  if (erased !== undefined) throw new DomainError('not-found');
}
