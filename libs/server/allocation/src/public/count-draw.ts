import { Database, HandlesOutbox, type OutboxHandler } from '@dabei/server/platform';
import { countedTables } from './counted-tables';

/** Counts once who got what, for everybody. Made again from the same rows it is the same. */
@HandlesOutbox('draw-confirmed')
export class CountDraw implements OutboxHandler {
  constructor(private readonly database: Database) {}

  async handle(_kind: string, { campaignId }: Record<string, string | number>): Promise<void> {
    const id = String(campaignId);
    const draw = await this.database.row<{ run: string }>(
      'select confirmed_run_id as run from draw where campaign_id = ? and confirmed_run_id is not null',
      [id],
    );
    if (draw === null) return;
    const tables = await countedTables(this.database, draw.run);
    await this.database.rows(
      'update draw set public_tables = ?::jsonb where campaign_id = ? and public_tables is null',
      [JSON.stringify(tables), id],
    );
  }
}
