import {
  Audit,
  Clock,
  Database,
  Sealer,
  joinSellersByAddress,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { lockHousehold } from '../me/lock-household';

/**
 * The protection mark: place and time leave calendar feeds, mails and letters, nobody is added to the family and it
 * is not joined with another (product rule 10). A feed somebody may have subscribed to ends at once.
 */
@Injectable()
export class ProtectFamily {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly sealer: Sealer,
  ) {}

  async mark(householdId: string, wanted: boolean, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const household = await lockHousehold(em, householdId);
      if (household.protected === wanted) return;
      household.protected = wanted;
      if (wanted) {
        household.feedRound += 1;
        household.feedSecretHash = null;
        await this.takeBackLetters(em, householdId);
        await joinSellersByAddress(em, this.sealer, householdId, { unproven: true });
      }
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: wanted ? 'family-protected' : 'family-not-protected',
        subjectType: 'household',
        subjectId: householdId,
      });
      await em.flush();
    });
  }

  /** What was written before says when and where; it must not be printed any more, a batch that was sent included. */
  private async takeBackLetters(
    em: Parameters<typeof rowsIn>[0],
    householdId: string,
  ): Promise<void> {
    await rowsIn(
      em,
      `update letter set state = 'void', sealed = null, key_id = null, batch_id = null
       where household_id = ? and state in ('due', 'printed', 'sent')`,
      [householdId],
    );
  }
}
