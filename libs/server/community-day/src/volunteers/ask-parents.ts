import { Clock, Database, Limits, Outbox, Sealer, volunteerToken } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { dayWithId } from '../facts/community-day';
import { consentOf } from '../facts/volunteer';
import { knownVolunteer } from './known-volunteer';

/** The parents are asked once more, at the address that was named; who has agreed is asked no more. */
@Injectable()
export class AskParents {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly limits: Limits,
    private readonly outbox: Outbox,
  ) {}

  async ask(token: string): Promise<void> {
    const now = await this.clock.now();
    const { volunteer, day } = await this.database.transact(async (em) => {
      const known = await knownVolunteer(em, this.sealer, volunteerToken, token);
      return { volunteer: known, day: await dayWithId(em, known.dayId) };
    });
    const email = volunteer.person.parent?.email ?? null;
    if (email === null || consentOf(volunteer, day.heldOn) !== 'missing') return;
    await this.limits.count('code-per-email', email);
    await this.database.transact(async (em) => {
      const asked = { volunteerId: volunteer.id, at: now.toISOString() };
      this.outbox.add(em, 'volunteer-consent', asked, now);
      await em.flush();
    });
  }
}
