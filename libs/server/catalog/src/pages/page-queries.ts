import type { Language, PageView } from '@dabei/contracts';
import { Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

@Injectable()
export class PageQueries {
  constructor(private readonly database: Database) {}

  /** The page in this language, else in German. */
  async page(slug: string, language: Language): Promise<PageView> {
    const row = await this.database.row<PageView>(
      `select slug, title, body, to_json(changed_at)#>>'{}' as "changedAt" from page
       where slug = ? and language in (?, 'de') order by language = ? desc limit 1`,
      [slug, language, language],
    );
    if (row === null) throw notFound();
    return row;
  }
}
