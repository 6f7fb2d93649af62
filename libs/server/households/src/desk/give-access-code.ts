import { accessCodeFrom, formatAccessCode } from '@dabei/domain';
import {
  accessCodeHash,
  Audit,
  Clock,
  Database,
  Sealer,
  randomBytes,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { lockHousehold } from '../me/lock-household';

const bytesOfChance = 16;

/** A new code for a letter or card. It is shown this once; the one before stops working. */
@Injectable()
export class GiveAccessCode {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async give(householdId: string, staffId: string): Promise<{ accessCode: string }> {
    const now = await this.clock.now();
    const code = accessCodeFrom(randomBytes(bytesOfChance));
    await this.database.transact(async (em) => {
      const household = await lockHousehold(em, householdId);
      household.accessCodeHash = accessCodeHash(this.sealer, code);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staffId,
        action: 'access-code-given',
        subjectType: 'household',
        subjectId: householdId,
      });
    });
    return { accessCode: formatAccessCode(code) };
  }
}
