import type { DeskVolunteer, VolunteerPapersInput } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Sealer,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { dayWithId } from '../facts/community-day';
import { lockVolunteers } from '../facts/locks';
import { neededVolunteer } from '../facts/volunteer';
import { deskVolunteerOf } from './desk-rows';

/** What the office has seen on paper; a yes the parents gave by their link is theirs and stays. */
@Injectable()
export class SeePapers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async see(
    id: string,
    { foodUntil, consentOnPaper, version }: VolunteerPapersInput,
    staff: StaffCaller,
  ): Promise<DeskVolunteer> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      await lockVolunteers(em, [id]);
      const before = await neededVolunteer(em, this.sealer, id);
      if (before.version !== version) throw new DomainError('changed-meanwhile');
      const { heldOn } = await dayWithId(em, before.dayId);
      const { consentAt, consentBy } = before;
      const kept = consentBy === 'link' || (consentBy === 'paper' && consentOnPaper);
      const consent = kept
        ? [consentAt, consentBy]
        : consentOnPaper
          ? [now, 'paper']
          : [null, null];
      await rowsIn(
        em,
        `update volunteer set food_until = ?, consent_at = ?, consent_by = ?, version = version + 1
         where id = ?`,
        [foodUntil, ...consent, id],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'volunteer-papers-seen',
        subjectType: 'volunteer',
        subjectId: id,
        details: { food: foodUntil !== null, consent: consentOnPaper },
      });
      await em.flush();
      return deskVolunteerOf(await neededVolunteer(em, this.sealer, id), heldOn);
    });
  }
}
