import type { DayIncidents } from '@dabei/contracts';
import { Audit, Clock, Database, Sealer, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

interface IncidentRow {
  id: string;
  at: string;
  child_name: string | null;
  sealed: Buffer;
  key_id: string;
}

/** What companions noted, for the office; reading is written down like health data. */
@Injectable()
export class IncidentQueries {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async read(eventId: string, day: string, staff: StaffCaller): Promise<DayIncidents> {
    const rows = await this.database.rows<IncidentRow>(
      `select i.id, to_json(i.at)#>>'{}' as at, c.first_name || ' ' || c.last_name as child_name, i.sealed, i.key_id
       from incident i left join registration r on r.id = i.registration_id left join child c on c.id = r.child_id
       where i.event_id = ? and i.day = ? order by i.at, i.id limit 500`,
      [eventId, day],
    );
    if (rows.length > 0) await this.remember(eventId, rows.length, staff);
    return {
      incidents: rows.map(({ id, at, child_name, sealed, key_id }) => ({
        id,
        at,
        childName: child_name,
        text: this.sealer.open(Buffer.from(sealed), key_id),
      })),
    };
  }

  private async remember(eventId: string, count: number, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact((em) => {
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'incidents-read',
        subjectType: 'event',
        subjectId: eventId,
        details: { count },
      });
      return Promise.resolve();
    });
  }
}
