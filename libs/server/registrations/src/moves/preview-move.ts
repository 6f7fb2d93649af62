import type { MovePreview } from '@dabei/contracts';
import { amountDue, decidePlaces, localDateOf } from '@dabei/domain';
import { Registration } from '@dabei/server/database';
import { CONFIG, Clock, Database, notFound, rowsIn, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { hasReducedFee, seatsAt, toRefusals } from '../press/decide-line';
import { siblingsAt } from '../press/line-reads';
import { loadMoveFacts, refuseUnmovable, type MoveFacts } from './move-facts';

/** What a move would do: what the rules say, whether a place is free, what it costs then. */
@Injectable()
export class PreviewMove {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async preview(registrationId: string, eventId: string): Promise<MovePreview> {
    const now = await this.clock.now();
    const zone = this.config.townZone;
    return this.database.transact(async (em) => {
      const registration = await em.findOne(Registration, { id: registrationId });
      if (registration === null) throw notFound();
      refuseUnmovable(registration, eventId);
      const target = { eventId, overrides: [] };
      const facts = await loadMoveFacts(em, registration, target, { now, zone });
      const { verdict, to, from } = facts;
      // as the press will ask: what was agreed for the old place does not move along
      const reducedFee = hasReducedFee(facts.household.reducedFeeUntil ?? null, to, zone);
      return {
        refusals: verdict.allowed ? [] : toRefusals(verdict.refusals),
        outcome: this.outcome({ seats: seatsAt(to, registration.adults), reducedFee }, to, now),
        ahead: to.waiting,
        amountBefore: registration.amountCents,
        amountAfter: amountDue({
          ...to.price,
          siblingIndex: await siblingsAt(em, registration.householdId, eventId),
          reducedFee,
        }).cents,
        paidCents: registration.paidOn
          ? (registration.paidCents ?? registration.amountCents)
          : null,
        waitingHere: registration.state === 'confirmed' ? from.waiting : 0,
        hasEmail: await hasEmail(em, registration.householdId),
      };
    });
  }

  private outcome(
    { seats, reducedFee }: Pick<Registration, 'seats' | 'reducedFee'>,
    to: MoveFacts['to'],
    now: Date,
  ): MovePreview['outcome'] {
    const [placement] = decidePlaces({
      today: localDateOf(now, this.config.townZone),
      quotas: to.quotasForNewcomers,
      someoneWaits: to.waiting > 0,
      together: 'single',
      requests: [{ key: 'one', seats, reducedFee }],
    });
    return placement?.outcome === 'place' ? 'place' : 'waiting';
  }
}

async function hasEmail(em: EntityManager, householdId: string): Promise<boolean> {
  const [row] = await rowsIn(
    em,
    `select 1 from household h join guardian g on g.household_id = h.id and g.email is not null
     where h.id = ? and h.contact_by = 'mail' limit 1`,
    [householdId],
  );
  return row !== undefined;
}
