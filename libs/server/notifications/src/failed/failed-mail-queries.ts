import type { FailedMail } from '@dabei/contracts';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/** Mails that will not arrive by themselves. */
@Injectable()
export class FailedMailQueries {
  constructor(private readonly database: Database) {}

  all(): Promise<FailedMail[]> {
    return this.database.rows<FailedMail>(
      `select m.id, m.purpose, coalesce(m.failure, '') as failure, m.to_address as "toAddress",
         to_json(m.created_at)#>>'{}' as "createdAt",
         (select g.first_name || ' ' || g.last_name from guardian g
            where g.household_id = m.household_id order by g.id limit 1) as "guardianName",
         case when h.state = 'active' then h.id end as "householdId",
         coalesce(h.state = 'active' and h.street is not null and h.town is not null, false) as "hasAddress"
       from mail m left join household h on h.id = m.household_id where m.state = 'failed' order by m.created_at desc limit 200`,
    );
  }
}
