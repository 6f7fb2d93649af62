import { firstStart, isQuiet, localDateOf, nextOffers, type NextOffer } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  Outbox,
  rowsIn,
  type Config,
  uuidv7,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { loadEventFacts, type EventFacts } from '../places/event-facts';
import { PlaceLock } from '../places/place-lock';
import { eventsOnOneBus } from '../places/events-on-one-bus';
import { ReleaseExpiredHolds } from '../places/release-expired-holds';
import { loadLine } from './load-line';
import { MakeOffer } from './make-offer';

/** Offers what is free to the first who waits. Idempotent: whoever comes second finds nothing left to offer. */
@Injectable()
export class ServeLine {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: PlaceLock,
    private readonly expired: ReleaseExpiredHolds,
    private readonly makeOffer: MakeOffer,
    private readonly outbox: Outbox,
  ) {}

  /** Returns how many offers were made. */
  async serve(eventId: string): Promise<number> {
    const now = await this.clock.now();
    // offers are neither sent nor expire at night; the sweeper comes again in the morning
    if (isQuiet(now, this.config.townZone)) return 0;
    return this.database.transact(async (em) => {
      const events = await eventsOnOneBus(em, [eventId]);
      await this.lock.take(em, { eventIds: events });
      await this.expired.release(em, events, now);
      return events.length === 1 ? this.serveOne(em, eventId, now) : this.serveBus(em, events, now);
    });
  }

  private async serveOne(em: EntityManager, eventId: string, now: Date): Promise<number> {
    const turn = await this.turnAt(em, eventId, now);
    if (turn === null) return 0;
    for (const offer of turn.offers) await this.offer(em, turn.event, offer, now);
    await em.flush();
    return turn.offers.length;
  }

  /** Several lines for one bus: one offer at a time, to whoever has waited longest at any of the events. */
  private async serveBus(em: EntityManager, eventIds: string[], now: Date): Promise<number> {
    for (let made = 0; ; made += 1) {
      const turns: { rank: number; event: EventFacts; offer: NextOffer }[] = [];
      for (const eventId of eventIds) {
        const turn = await this.turnAt(em, eventId, now);
        const [offer] = turn?.offers ?? [];
        if (turn !== null && offer !== undefined) {
          turns.push({ rank: turn.rankOf(offer), event: turn.event, offer });
        }
      }
      const [next] = turns.sort((a, b) => a.rank - b.rank);
      if (next === undefined) return made;
      await this.offer(em, next.event, next.offer, now);
      await em.flush();
    }
  }

  private async turnAt(em: EntityManager, eventId: string, now: Date) {
    const event = (await loadEventFacts(em, [eventId])).get(eventId);
    if (event === undefined || !mayBeServed(event, now)) return null;
    const line = await loadLine(em, eventId);
    const today = localDateOf(now, this.config.townZone);
    const next = nextOffers({ today, now, quotas: event.quotas, line });
    for (const groupId of next.ask) await this.ask(em, groupId, eventId, now);
    const ranks = new Map(line.map(({ registrationId, rank }) => [registrationId, rank]));
    return {
      event,
      offers: next.offers,
      rankOf: ({ registrationIds }: NextOffer): number =>
        Math.min(...registrationIds.map((id) => ranks.get(id) ?? Infinity)),
    };
  }

  private async offer(
    em: EntityManager,
    event: EventFacts,
    next: NextOffer,
    now: Date,
  ): Promise<void> {
    const bundleId = await this.bundleOf(em, next);
    const by = { actor: 'system' } as const;
    for (const registrationId of next.registrationIds) {
      const order = { registrationId, quotaId: next.quotaId, bundleId, note: next.note, by };
      await this.makeOffer.make(em, event, order, now);
    }
  }

  /** A group that answers as one may sit in two quotas; its offers share one bundle. */
  private async bundleOf(em: EntityManager, next: NextOffer): Promise<string> {
    if (next.groupId === null) return uuidv7();
    const [open] = await rowsIn<{ bundle_id: string }>(
      em,
      `select o.bundle_id from place_offer o join registration r on r.id = o.registration_id
       where r.group_id = ? and o.state = 'open' limit 1`,
      [next.groupId],
    );
    return open?.bundle_id ?? uuidv7();
  }

  private async ask(em: EntityManager, groupId: string, eventId: string, now: Date): Promise<void> {
    const asked = await rowsIn(
      em,
      `update registration set group_asked_at = ?, version = version + 1
       where group_id = ? and state = 'waiting' and group_asked_at is null returning id`,
      [now, groupId],
    );
    if (asked.length > 0) this.outbox.add(em, 'group-asked', { groupId, eventId }, now);
  }
}

function mayBeServed({ policy }: EventFacts, now: Date): boolean {
  const start = firstStart(policy.sessions);
  return policy.status === 'published' && start !== null && start > now;
}
