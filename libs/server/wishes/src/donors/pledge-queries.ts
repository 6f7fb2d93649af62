import type { PledgeFilter, PledgePage, PledgeRow } from '@dabei/contracts';
import { addDays, localDateOf, normaliseEmail, officeMayPromise } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  Sealer,
  donorEmailHash,
  rowsIn,
  type Config,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { personOf } from './donor-person';

const pageSize = 50;

const conditions: Record<PledgeFilter['show'], string> = {
  all: 'true',
  open: "p.state in ('held', 'promised')",
  late: "p.state = 'promised' and p.promised_until < ?::date and p.says_handed_in_on is null",
  'to-call': `p.state = 'promised' and d.email_hash is null and p.says_handed_in_on is null
    and (p.reminded_before_on is not null or p.reminded_after_on is not null)`,
  'says-handed-in': "p.state in ('promised', 'lapsed') and p.says_handed_in_on is not null",
  arrived: "p.state = 'kept'",
  ended: "p.state in ('cancelled', 'lapsed')",
};

const shown = {
  held: 'held',
  promised: 'promised',
  kept: 'arrived',
  cancelled: 'cancelled',
  lapsed: 'lapsed',
} as const;

interface Row extends Omit<PledgeRow, 'donor' | 'company' | 'phone' | 'email' | 'state'> {
  state: keyof typeof shown;
  sealed: string;
  keyId: string;
  total: number;
}

/** Who brings what and by when. Names are opened for one page only; a search finds a number or a whole address. */
@Injectable()
export class PledgeQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  async page(filter: PledgeFilter): Promise<PledgePage> {
    const today = localDateOf(await this.clock.now(), this.config.townZone);
    return this.database.transact(async (em) => {
      const { id, slug, phase, handoverFrom } = await neededTreeCampaign(em, filter.campaign);
      const rows = await this.rows(em, id, filter, today);
      const total = rows[0]?.total ?? 0;
      return {
        campaign: { slug, claimable: officeMayPromise(phase), latest: addDays(handoverFrom, -1) },
        rows: rows.map((row) => this.shown(row)),
        total,
        page: filter.page,
        pages: Math.max(1, Math.ceil(total / pageSize)),
        counts: await countsOf(em, id, today),
      };
    });
  }

  private rows(
    em: EntityManager,
    campaignId: string,
    { show, text, page }: PledgeFilter,
    today: string,
  ): Promise<Row[]> {
    const wanted = text.trim();
    return rowsIn<Row>(
      em,
      `select p.id, w.number, p.channel, p.state, p.promised_until::text as "promisedUntil",
         p.state = 'promised' and p.promised_until < ?::date as late,
         p.says_handed_in_on is not null as "saysHandedIn",
         (p.reminded_before_on is not null)::int + (p.reminded_after_on is not null)::int as reminded,
         encode(d.sealed, 'hex') as sealed, d.key_id as "keyId", count(*) over ()::int as total
       from pledge p join tree_wish w on w.id = p.wish_id join donor d on d.id = p.donor_id
       where w.campaign_id = ? and ${conditions[show]}
         and (? = '' or w.number::text = ? or d.email_hash = ?)
       order by p.promised_until nulls last, w.number limit ${String(pageSize)} offset ?`,
      [
        today,
        campaignId,
        ...(show === 'late' ? [today] : []),
        wanted,
        wanted,
        donorEmailHash(this.sealer, normaliseEmail(wanted)),
        (page - 1) * pageSize,
      ],
    );
  }

  private shown({ sealed, keyId, total: _, state, ...row }: Row): PledgeRow {
    const { name, company, phone, email } = personOf(
      this.sealer,
      Buffer.from(sealed, 'hex'),
      keyId,
    );
    return { ...row, state: shown[state], donor: name, company, phone, email };
  }
}

async function countsOf(
  em: EntityManager,
  campaignId: string,
  today: string,
): Promise<PledgePage['counts']> {
  const [counts] = await rowsIn<PledgePage['counts']>(
    em,
    `select count(*) filter (where ${conditions.open})::int as open,
       count(*) filter (where ${conditions.late})::int as late,
       count(*) filter (where ${conditions['to-call']})::int as "toCall",
       count(*) filter (where ${conditions['says-handed-in']})::int as "saysHandedIn",
       count(*) filter (where ${conditions.arrived})::int as arrived
     from pledge p join tree_wish w on w.id = p.wish_id join donor d on d.id = p.donor_id
     where w.campaign_id = ?`,
    [today, campaignId],
  );
  return counts ?? { open: 0, late: 0, toCall: 0, saysHandedIn: 0, arrived: 0 };
}
