import { Audit, Clock, Database, DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

/** "Will not be there on this day": the place stays the child's, the companions need not wait. */
@Injectable()
export class AbsenceNotes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async write(registrationId: string, day: string): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const [place] = await rowsIn(
        em,
        "select id from registration where id = ? and state = 'confirmed' for no key update",
        [registrationId],
      );
      if (place === undefined) throw new DomainError('changed-meanwhile');
      const written = await rowsIn(
        em,
        `insert into absence_note (registration_id, day, told_at) values (?, ?, ?)
         on conflict do nothing returning day`,
        [registrationId, day, now],
      );
      if (written.length > 0) await this.line(em, 'absence-told', registrationId, now);
    });
  }

  async takeBack(registrationId: string, day: string): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const gone = await rowsIn(
        em,
        'delete from absence_note where registration_id = ? and day = ? returning day',
        [registrationId, day],
      );
      if (gone.length > 0) await this.line(em, 'absence-taken-back', registrationId, now);
    });
  }

  private async line(
    em: EntityManager,
    action: 'absence-told' | 'absence-taken-back',
    registrationId: string,
    now: Date,
  ): Promise<void> {
    this.audit.write(em, now, {
      actor: 'family',
      action,
      subjectType: 'registration',
      subjectId: registrationId,
    });
    await em.flush();
  }
}
