import { seedOf } from '@dabei/server/lots';
import type { NumberNotation } from '@dabei/domain';
import type { DrawSummary, DrawTable, DrawTier, PublicDraw } from '@dabei/contracts';
import { Database, Sealer, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

interface Row {
  slug: string;
  title: string;
  commitment: string;
  source: string;
  notation: NumberNotation;
  drawnOn: string;
  number: string | null;
  secret: string;
  secretKeyId: string;
  confirmedAt: string | null;
  summary: DrawSummary | null;
  tiers: DrawTier[] | null;
  tables: DrawTable[] | null;
  hasFile: boolean;
  withheldLists: number;
  finalRuns: PublicDraw['finalRuns'];
}

/** Tiers everybody may check; who has priority is nobody's business, and lots only decide between equals. */
const publicTiers = new Set<string>(['places', 'first-three', 'satisfaction']);

/** What everybody may know of a draw, field by field. Secret and seed only once nothing can be chosen any more. */
@Injectable()
export class PublicDrawQueries {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  async draw(slug: string): Promise<PublicDraw> {
    const row = await this.row(slug);
    const drawn = row.confirmedAt !== null && row.number !== null;
    const secret = drawn ? this.sealer.open(Buffer.from(row.secret, 'hex'), row.secretKeyId) : null;
    return {
      campaign: { slug: row.slug, title: row.title },
      state: drawn ? 'drawn' : 'sealed',
      commitment: row.commitment,
      source: row.source,
      notation: row.notation,
      drawnOn: row.drawnOn,
      number: row.number,
      secret,
      seed: secret === null || row.number === null ? null : seedOf(secret, row.number),
      confirmedAt: row.confirmedAt,
      finalRuns: row.finalRuns,
      summary: drawn ? row.summary : null,
      tiers: drawn ? (row.tiers ?? []).filter(({ tier }) => publicTiers.has(tier)) : [],
      tables: drawn ? (row.tables ?? []) : [],
      hasFile: drawn && row.hasFile,
      withheldLists: drawn ? row.withheldLists : 0,
    };
  }

  /** The file of the confirmed run, as it was made with it. */
  async file(slug: string): Promise<string> {
    const row = await this.database.row<{ file: string | null }>(
      `select r.public_file::text as file from draw d join campaign c on c.id = d.campaign_id
         join draw_run r on r.id = d.confirmed_run_id
       where c.slug = ? and c.phase not in ('draft', 'erased')`,
      [slug],
    );
    if (typeof row?.file !== 'string') throw notFound();
    return row.file;
  }

  private async row(slug: string): Promise<Row> {
    const row = await this.database.row<Row>(
      `select c.slug, c.title, d.commitment, d.source, d.notation, d.drawn_on::text as "drawnOn", d.number,
         encode(d.sealed, 'hex') as secret, d.key_id as "secretKeyId",
         to_json(d.confirmed_at)#>>'{}' as "confirmedAt", r.summary, r.tiers, d.public_tables as tables,
         r.public_file is not null as "hasFile",
         coalesce(jsonb_array_length(r.public_file->'closedRows'), 0) as "withheldLists",
         (select coalesce(json_agg(json_build_object('at', to_json(f.made_at)#>>'{}', 'reason', f.repeat_reason,
             'confirmed', f.id is not distinct from d.confirmed_run_id) order by f.made_at, f.id), '[]')
           from draw_run f where f.campaign_id = c.id and f.final and f.changes = '[]'
             and f.state = 'done') as "finalRuns"
       from draw d join campaign c on c.id = d.campaign_id left join draw_run r on r.id = d.confirmed_run_id
       where c.slug = ? and c.phase not in ('draft', 'erased')`,
      [slug],
    );
    if (row === null) throw notFound();
    return row;
  }
}
