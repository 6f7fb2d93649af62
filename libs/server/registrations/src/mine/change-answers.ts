import { answerIssues, type Answers } from '@dabei/contracts';
import { ageOn, firstStart, isActive, isBelowSwimLevel, localDateOf } from '@dabei/domain';
import { Child, Registration } from '@dabei/server/database';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Sealer,
  notFound,
  rowsIn,
  type Config,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { loadEventFacts } from '../places/event-facts';
import { campaignEraseDate } from '../press/line-reads';
import { openTasks } from '../press/open-tasks';
import { saveAnswers } from '../press/save-answers';

/** The family changes what it told about a child, until the event begins. */
@Injectable()
export class ChangeAnswers {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async change(registrationId: string, householdId: string, answers: Answers): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const registration = await em.findOne(Registration, { id: registrationId, householdId });
      if (registration === null) throw notFound();
      if (!isActive(registration.state)) {
        throw new DomainError('conflict', { reason: `already-${registration.state}` });
      }
      const event = (await loadEventFacts(em, [registration.eventId])).get(registration.eventId);
      if (event === undefined) throw notFound();
      const start = firstStart(event.policy.sessions);
      if (start === null || start <= now)
        throw new DomainError('closed', { reason: 'event-started' });
      const child = await em.findOneOrFail(Child, { id: registration.childId });
      const zone = this.config.townZone;
      const issues = answerIssues(
        event.asked,
        answers,
        ageOn(child.birthDate, localDateOf(start, zone)),
      );
      if (issues.length > 0) {
        throw new DomainError('invalid', {
          issues: issues.map(({ path, code }) => ({ path: `answers.${path}`, code })),
        });
      }
      // what is not told any more is not kept either
      await rowsIn(em, 'delete from registration_answer where registration_id = ?', [
        registrationId,
      ]);
      const last = event.policy.sessions.at(-1) ?? { endsAt: start };
      await saveAnswers(em, this.sealer, answers, {
        registrationId,
        lastDay: localDateOf(new Date(last.endsAt.getTime() - 1), zone),
        eraseOn: await campaignEraseDate(em, event.campaignId),
        now,
      });
      await openTasks(em, {
        registration,
        warnings: isBelowSwimLevel(answers.swim?.level ?? null, event.policy.swimLevelNeeded)
          ? ['swim-level-below']
          : [],
        answers,
        order: { feeIsDifficult: false },
        now,
      });
      this.audit.write(em, now, {
        actor: 'family',
        action: 'answers-changed',
        subjectType: 'registration',
        subjectId: registrationId,
      });
      await em.flush();
    });
  }
}
