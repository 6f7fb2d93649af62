import { publicReport, type PublicReport } from '@dabei/contracts';
import { Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/** What the public reads: the stored numbers, never counted again. */
@Injectable()
export class ReportQueries {
  constructor(private readonly database: Database) {}

  async report(slug: string): Promise<PublicReport> {
    const row = await this.database.row<{ content: unknown }>(
      `select r.content from report r join campaign k on k.id = r.campaign_id
       where k.slug = ? and r.kind = 'public'`,
      [slug],
    );
    if (row === null) throw notFound();
    return publicReport.parse(row.content);
  }
}
