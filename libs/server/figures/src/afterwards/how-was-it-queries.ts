import type { HowWasIt } from '@dabei/contracts';
import { addDays } from '@dabei/domain';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { HowWasItLink } from './how-was-it-links';

/** What a family is asked about one day. */
@Injectable()
export class HowWasItQueries {
  constructor(private readonly database: Database) {}

  async page(link: HowWasItLink): Promise<HowWasIt> {
    const rows = await this.database.rows<HowWasIt['rows'][number]>(
      `select s.id, c.first_name as "childFirstName", e.title as "eventTitle", s.answer
       from smiley s join registration r on r.id = s.registration_id
         join child c on c.id = r.child_id
         join event e on e.id = s.event_id
       where s.ask_id = ? order by c.birth_date, c.id, e.title, s.id limit 50`,
      [link.askId],
    );
    return {
      day: link.protected ? null : link.day,
      until: addDays(link.forgetOn, -1),
      mayAsk: link.mayAsk,
      rows,
    };
  }
}
