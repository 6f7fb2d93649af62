import type { DonorPledge, DonorView } from '@dabei/contracts';
import type { PledgeState } from '@dabei/domain';
import { Database, Sealer, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { donorCampaignOf } from '../public/public-tree-queries';
import { publicWishColumns, ownWishOf, type PublicWishRow } from '../public/public-wish';
import { personOf } from './donor-person';
import { knownDonor } from './known-donor';

interface PledgeRow extends PublicWishRow {
  id: string;
  pledge: PledgeState;
  promisedUntil: string | null;
  saysHandedIn: boolean;
}

const shownPledge = {
  held: 'promised',
  promised: 'promised',
  kept: 'arrived',
  cancelled: 'cancelled',
  lapsed: 'lapsed',
} as const;

/** A donor's own page: what was promised, until when, and what has arrived. Nothing of the child. */
@Injectable()
export class DonorQueries {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  read(token: string): Promise<DonorView> {
    return this.database.transact(async (em) => {
      const donor = await knownDonor(em, this.sealer, token);
      const campaign = await neededTreeCampaign(em, donor.campaignSlug);
      const { name, company } = personOf(this.sealer, donor.sealed, donor.keyId);
      return {
        campaign: donorCampaignOf(campaign),
        name,
        company,
        pledges: await pledgesOf(em, donor.id),
      };
    });
  }
}

async function pledgesOf(em: EntityManager, donorId: string): Promise<DonorPledge[]> {
  const rows = await rowsIn<PledgeRow>(
    em,
    `select p.id, p.state as pledge, p.promised_until::text as "promisedUntil",
       p.says_handed_in_on is not null as "saysHandedIn", ${publicWishColumns}
     from pledge p join tree_wish w on w.id = p.wish_id
       left join wish_card c on c.wish_id = w.id and c.state = 'hanging'
       left join tree t on t.id = c.tree_id
     where p.donor_id = ? and p.promised_until is not null
     order by w.number`,
    [donorId],
  );
  return rows.map((row) => ({
    id: row.id,
    wish: ownWishOf(row),
    state: shownPledge[row.pledge],
    promisedUntil: row.promisedUntil,
    saysHandedIn: row.saysHandedIn,
  }));
}
