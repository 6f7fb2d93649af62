import { addDays, localDateOf } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type Config,
  type StaffCaller,
  uuidv7,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { CampaignQueries } from '../programme/campaign-queries';
import { linesOf } from './import-columns';
import { readTable } from './read-table';

const keptDays = 14;
const mostRows = 1_000;

/** Keeps a file and what was read of it; events come of it only when somebody takes it over. */
@Injectable()
export class StoreImportFile {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly campaigns: CampaignQueries,
    private readonly audit: Audit,
  ) {}

  /** Returns its id; the same file again is the same file, kept from the later day on. */
  async store(
    slug: string | undefined,
    name: string,
    content: Buffer,
    staff: StaffCaller,
  ): Promise<string> {
    const { id: campaignId } = await this.campaigns.anyNamed(slug);
    const { kind, rows } = await readTable(content);
    const { unknownColumns, ...lines } = linesOf(rows);
    if (lines.lines.length > mostRows)
      throw new DomainError('unreadable', { reason: 'too-many-rows' });
    if (lines.lines.length === 0) throw new DomainError('unreadable', { reason: 'empty-file' });
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const [row] = await rowsIn<{ id: string }>(
        em,
        `insert into import_file (id, campaign_id, name, kind, hash, content, lines, unknown_columns, account_id,
           created_at, erase_on)
         values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
         on conflict (campaign_id, hash) do update
           set name = excluded.name, erase_on = greatest(import_file.erase_on, excluded.erase_on)
         returning id`,
        [
          uuidv7(),
          campaignId,
          name,
          kind,
          createHash('sha256').update(JSON.stringify(lines)).digest('hex'),
          content,
          JSON.stringify(lines),
          JSON.stringify(unknownColumns),
          staff.accountId,
          now,
          addDays(localDateOf(now, this.config.townZone), keptDays),
        ],
      );
      const id = row?.id ?? '';
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'import-read',
        subjectType: 'campaign',
        subjectId: campaignId,
        details: { importId: id, rows: lines.lines.length },
      });
      await em.flush();
      return id;
    });
  }
}
