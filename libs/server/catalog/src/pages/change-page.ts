import type { Language, pageUpdate } from '@dabei/contracts';
import { Audit, Clock, Database, notFound, rowsIn, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import type { z } from 'zod';

// pages have names, audit lines want ids
const pageIds = '6f1c2a50-0b1e-5d0a-9c55-0d1f6a3b7c21';

/** Writes a page that exists in German or in this language; new pages come with the programme's code. */
@Injectable()
export class ChangePage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async change(
    slug: string,
    language: Language,
    { title, body }: z.infer<typeof pageUpdate>,
    staff: StaffCaller,
  ): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const known = await rowsIn(em, 'select slug from page where slug = ? limit 1', [slug]);
      if (known.length === 0) throw notFound();
      await rowsIn(
        em,
        `insert into page (slug, language, title, body, changed_at) values (?, ?, ?, ?, ?)
         on conflict (slug, language) do update set title = excluded.title, body = excluded.body,
           changed_at = excluded.changed_at`,
        [slug, language, title, body, now],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'page-changed',
        subjectType: 'page',
        subjectId: uuidv5(`${slug}/${language}`, pageIds),
        details: { slug, language },
      });
      await em.flush();
    });
  }
}
