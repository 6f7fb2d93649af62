import type { LineView } from '@dabei/contracts';
import { lineTurns, localDateOf, roomOf, type PartyTurn } from '@dabei/domain';
import { CONFIG, Clock, Database, notFound, rowsIn, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { loadEventFacts } from '../places/event-facts';
import { loadLine } from './load-line';

type Turn = LineView['turns'][number];

/** Who is next at an event and why, and why the others are not. */
@Injectable()
export class LineQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async line(eventId: string): Promise<LineView> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const event = (await loadEventFacts(em, [eventId])).get(eventId);
      if (event === undefined) throw notFound();
      const line = await loadLine(em, eventId);
      const today = localDateOf(now, this.config.townZone);
      const names = await childNames(em, eventId);
      const named = (ids: readonly string[]): string[] => ids.map((id) => names.get(id) ?? '');
      const offered = line
        .filter(({ hasOpenOffer }) => hasOpenOffer)
        .map(({ registrationId, seats }): Turn => ({
          registrationIds: [registrationId],
          children: named([registrationId]),
          seats,
          free: seats,
          turn: 'offered',
          reason: null,
        }));
      const turns = lineTurns({ today, now, quotas: event.quotas, line });
      return {
        free: roomOf(event.quotas, today).inAll,
        turns: [...offered, ...turns.map((one) => shown(one, named))],
      };
    });
  }
}

function shown(
  { party, turn, free }: PartyTurn,
  named: (ids: readonly string[]) => string[],
): Turn {
  const registrationIds = party.map(({ registrationId }) => registrationId);
  return {
    registrationIds,
    children: named(registrationIds),
    seats: party.reduce((sum, { seats }) => sum + seats, 0),
    free,
    turn: turn.turn === 'offer' ? 'next' : turn.turn === 'pass' ? 'passed' : 'waits',
    reason: turn.turn === 'wait' ? turn.reason : turn.turn === 'pass' ? 'group-too-large' : null,
  };
}

async function childNames(em: EntityManager, eventId: string): Promise<Map<string, string>> {
  const rows = await rowsIn<{ id: string; first_name: string }>(
    em,
    `select r.id, c.first_name from registration r join child c on c.id = r.child_id
     where r.event_id = ? and r.state in ('waiting', 'queued')`,
    [eventId],
  );
  return new Map(rows.map(({ id, first_name }) => [id, first_name]));
}
