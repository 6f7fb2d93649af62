import type { DayHealth } from '@dabei/contracts';
import { Audit, Clock, Database, notFound, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { registrationsOnSheet } from '../access/on-sheet';
import type { SheetReader } from '../access/sheet-access';
import { OpenedAnswers } from './opened-answers';

/** One child's health data, read on the day; every reading leaves a line (product rule 8). */
@Injectable()
export class ReadHealth {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly answers: OpenedAnswers,
  ) {}

  async read(
    eventId: string,
    registrationId: string,
    reader: SheetReader,
    staff: StaffCaller,
  ): Promise<DayHealth> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const known = await registrationsOnSheet(em, eventId, [registrationId]);
      if (!known.has(registrationId)) throw notFound();
      this.audit.write(em, now, {
        actor: reader,
        actorId: staff.accountId,
        action: 'health-read',
        subjectType: 'registration',
        subjectId: registrationId,
      });
    });
    return this.answers.healthOf(registrationId);
  }
}
