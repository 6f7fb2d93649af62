import type { WishSheetFound } from '@dabei/contracts';
import { formatShortCode, normaliseShortCode } from '@dabei/domain';
import { Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

@Injectable()
export class FindSheet {
  constructor(private readonly database: Database) {}

  /** Whose sheet it is, by the code that was scanned or typed. */
  async find(slug: string, typed: string): Promise<WishSheetFound> {
    const code = normaliseShortCode(typed);
    const sheet = await this.database.row<Omit<WishSheetFound, 'code'>>(
      `select s.child_id as "childId", coalesce(l.household_id, c.household_id) as "householdId",
         s.entered_at is not null as entered
       from wish_sheet s join campaign k on k.id = s.campaign_id left join child c on c.id = s.child_id
         left join wish_list l on l.child_id = s.child_id and l.campaign_id = s.campaign_id
       where k.slug = ? and k.phase <> 'draft' and s.code = ?`,
      [slug, code],
    );
    if (sheet === null) throw notFound();
    return { code: formatShortCode(code), ...sheet };
  }
}
