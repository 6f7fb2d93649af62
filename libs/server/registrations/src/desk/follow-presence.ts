import { moveRegistration, type RegistrationMove } from '@dabei/domain';
import { Registration } from '@dabei/server/database';
import {
  Audit,
  Clock,
  Database,
  HandlesOutbox,
  rowsIn,
  type OutboxHandler,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PlaceLock } from '../places/place-lock';

interface Days {
  there: boolean;
  missed: boolean;
}

/** Who was there on any day of an event attended it; the ticks of the day sheet reach the registration here. */
@HandlesOutbox('presence-recorded')
export class FollowPresence implements OutboxHandler {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: PlaceLock,
    private readonly audit: Audit,
  ) {}

  async handle(_kind: string, { registrationId }: Record<string, string | number>): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const registration = await em.findOne(Registration, { id: String(registrationId) });
      if (registration === null) return;
      await this.lock.take(em, { eventIds: [registration.eventId] });
      await em.refresh(registration);
      const move = moveOf(await daysOf(em, registration.id));
      if (moveRegistration(registration.state, move).outcome === 'refused') return;
      // a mark of the office stays: the day sheet takes back only what it set
      if (move === 'clear-mark' && registration.markedBy !== 'sheet') return;
      registration.move(move, now);
      registration.markedBy = move === 'clear-mark' ? null : 'sheet';
      this.audit.write(em, now, {
        actor: 'system',
        action: move,
        subjectType: 'registration',
        subjectId: registration.id,
      });
      await em.flush();
    });
  }
}

function moveOf({ there, missed }: Days): RegistrationMove {
  if (there) return 'mark-attended';
  return missed ? 'mark-missed' : 'clear-mark';
}

async function daysOf(em: EntityManager, registrationId: string): Promise<Days> {
  const [row] = await rowsIn<Days>(
    em,
    `select coalesce(bool_or(state in ('present', 'left')), false) as there,
       coalesce(bool_or(state = 'missed'), false) as missed
     from presence where registration_id = ?`,
    [registrationId],
  );
  return row ?? { there: false, missed: false };
}
