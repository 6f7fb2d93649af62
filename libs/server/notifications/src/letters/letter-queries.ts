import type { LetterBatch, LettersPage } from '@dabei/contracts';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

const dueLetters = `
  select l.id, l.household_id as "householdId", l.purpose, to_json(l.created_at)#>>'{}' as "createdAt",
    coalesce(g.first_name || ' ' || g.last_name, '') as recipient,
    h.street is not null and h.town is not null as "hasAddress"
  from letter l join household h on h.id = l.household_id
    left join lateral (select * from guardian g where g.household_id = h.id order by g.id limit 1) g on true
  where l.state = 'due' order by l.created_at, l.id limit 200`;

/** What is printed and not yet sent stays on the page for as long as it takes; of the sent ones the latest. */
const batches = `
  select l.batch_id as id, min(l.state) as state, to_json(min(l.printed_at))#>>'{}' as "printedAt",
    to_json(min(l.sent_at))#>>'{}' as "sentAt", count(*)::int as count
  from letter l where l.batch_id is not null and l.state in ('printed', 'sent')
  group by l.batch_id order by min(l.state) = 'sent', min(l.printed_at) desc, l.batch_id limit 30`;

/** Letters that wait, and the batches they went into. */
@Injectable()
export class LetterQueries {
  constructor(private readonly database: Database) {}

  async page(): Promise<LettersPage> {
    const [due, printed, count] = await Promise.all([
      this.database.rows<LettersPage['due'][number]>(dueLetters),
      this.database.rows<LetterBatch>(batches),
      this.database.row<{ count: number }>(
        "select count(*)::int as count from letter where state = 'due'",
      ),
    ]);
    return { due, dueCount: count?.count ?? 0, batches: printed };
  }
}
