import type { VolunteerPress, VolunteerPressed } from '@dabei/contracts';
import { minutesAfter, normaliseEmail } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  Limits,
  Outbox,
  Sealer,
  nobodysId,
  rowsIn,
  type Config,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import type { CommunityDay } from '../facts/community-day';
import { lockShifts } from '../facts/locks';
import { withNeededParent } from '../facts/needed-parent';
import type { SealedVolunteer } from '../facts/volunteer';
import { releaseHeld, writeSignup } from '../facts/write-signup';
import { lockAddress, writeVolunteer } from '../facts/write-volunteer';
import { askTogether, type TogetherRefused } from './ask-together';
import { publicDayOf } from './public-day-view';

/** So long the places are kept for somebody who has not typed the code yet. */
export const VOLUNTEER_HOLD_MINUTES = 60;

/** Undoes everything a refused press began. */
class PressRefused extends Error {
  constructor(readonly refusals: TogetherRefused[]) {
    super('refused');
  }
}

/** "Ich helfe mit": all shifts of one press or none, decided under their locks and held for the code that goes by mail. */
@Injectable()
export class PressVolunteer {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly limits: Limits,
    private readonly outbox: Outbox,
  ) {}

  async press(slug: string, input: VolunteerPress, network: string): Promise<VolunteerPressed> {
    const email = normaliseEmail(input.email);
    await this.limits.count('claim-per-email', email);
    await this.limits.count('claim-per-network', network);
    const now = await this.clock.now();
    try {
      return await this.database.transact(async (em) => {
        const held = await this.hold(em, await publicDayOf(em, slug), { ...input, email }, now);
        await em.flush();
        return held;
      });
    } catch (error) {
      if (!(error instanceof PressRefused)) throw error;
      return { outcome: 'refused', refusals: error.refusals };
    }
  }

  private async hold(
    em: EntityManager,
    day: CommunityDay,
    { person: told, email, shiftIds, orWait, language }: VolunteerPress,
    now: Date,
  ): Promise<VolunteerPressed> {
    const person: SealedVolunteer = { ...withNeededParent(told, day.heldOn), email };
    const known = await lockAddress(em, this.sealer, day.id, email);
    // who has not typed the code yet and presses again begins anew: an older code keeps nothing
    if (known?.proven === false) await rowsIn(em, 'delete from volunteer where id = ?', [known.id]);
    const ids = [...new Set(shiftIds)];
    await lockShifts(em, ids);
    await releaseHeld(em, ids, now);
    const { refusals, signups } = await askTogether(em, {
      ...{ shiftIds: ids, orWait, day, now, zone: this.config.townZone },
      volunteer: { person, foodUntil: null, roles: [] },
    });
    const confirmBy = minutesAfter(now, VOLUNTEER_HOLD_MINUTES);
    const answer = { outcome: 'held' as const, confirmBy: confirmBy.toISOString() };
    if (known?.proven === true) {
      // whoever is known hears it by mail; the answer is the one somebody unknown gets
      this.sendLink(em, known.id, now);
      return refusals.length > 0
        ? { outcome: 'refused', refusals }
        : { ...answer, id: nobodysId(this.sealer, `volunteer:${known.id}:${answer.confirmBy}`) };
    }
    if (refusals.length > 0) throw new PressRefused(refusals);
    const id = await writeVolunteer(
      em,
      this.sealer,
      { dayId: day.id, person, language, holdUntil: confirmBy, consentOnPaper: false },
      now,
    );
    for (const signup of signups) await writeSignup(em, { ...signup, volunteerId: id }, now);
    this.outbox.add(em, 'volunteer-held', { volunteerId: id, at: now.toISOString() }, now);
    return { ...answer, id };
  }

  private sendLink(em: EntityManager, volunteerId: string, now: Date): void {
    this.outbox.add(
      em,
      'volunteer-news',
      { volunteerId, what: 'signed-up', at: now.toISOString() },
      now,
    );
  }
}
