import {
  Audit,
  Clock,
  Database,
  Sealer,
  notFound,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/** "Darf das Kind nicht abholen": set and taken away by the office only, shown on every sheet of the child. */
@Injectable()
export class BarPickUp {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async set(
    eventId: string,
    registrationId: string,
    names: string,
    staff: StaffCaller,
  ): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const [row] = await rowsIn<{ child_id: string }>(
        em,
        'select child_id from registration where id = ? and event_id = ?',
        [registrationId, eventId],
      );
      if (row === undefined) throw notFound();
      if (names === '')
        await rowsIn(em, 'delete from pick_up_bar where child_id = ?', [row.child_id]);
      else {
        const { sealed, keyId } = this.sealer.seal(names);
        await rowsIn(
          em,
          `insert into pick_up_bar (child_id, sealed, key_id, set_at, set_by) values (?, ?, ?, ?, ?)
           on conflict (child_id) do update set sealed = excluded.sealed, key_id = excluded.key_id,
             set_at = excluded.set_at, set_by = excluded.set_by`,
          [row.child_id, sealed, keyId, now, staff.accountId],
        );
      }
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: names === '' ? 'pick-up-bar-lifted' : 'pick-up-bar-set',
        subjectType: 'child',
        subjectId: row.child_id,
      });
    });
  }
}
