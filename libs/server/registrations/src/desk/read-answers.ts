import type { AnswersView } from '@dabei/contracts';
import { Registration, Child } from '@dabei/server/database';
import { Audit, Clock, Database, notFound, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { AnswerQueries } from '../mine/answer-queries';

/** Staff reads what a family told about a child; the reading is logged (product rule 8). */
@Injectable()
export class ReadAnswers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly answers: AnswerQueries,
  ) {}

  async read(registrationId: string, staff: StaffCaller): Promise<AnswersView> {
    const now = await this.clock.now();
    const known = await this.database.transact(async (em) => {
      const registration = await em.findOne(Registration, { id: registrationId });
      if (registration === null) throw notFound();
      const child = await em.findOneOrFail(Child, { id: registration.childId });
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'answers-read',
        subjectType: 'registration',
        subjectId: registrationId,
      });
      await em.flush();
      return { eventId: registration.eventId, childFirstName: child.firstName };
    });
    return { ...known, answers: await this.answers.of(registrationId) };
  }
}
