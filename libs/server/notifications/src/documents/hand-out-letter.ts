import { Audit, Clock, Database, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { PrintLetter } from './print-letter';

/** A letter looked at, or printed at once for the counter; the family's history says so. */
@Injectable()
export class HandOutLetter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly letters: PrintLetter,
  ) {}

  async print(householdId: string, accessCode: string | null, staff: StaffCaller): Promise<Buffer> {
    const file = await this.letters.print(householdId, accessCode);
    const now = await this.clock.now();
    await this.database.transact((em) => {
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'letter-opened',
        subjectType: 'household',
        subjectId: householdId,
      });
      return Promise.resolve();
    });
    return file;
  }
}
