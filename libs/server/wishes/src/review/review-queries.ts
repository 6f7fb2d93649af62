import type { ReviewQueue, ReviewWish, SiblingWishView, WishText } from '@dabei/contracts';
import { checkWish, compareSiblings, type WishState } from '@dabei/domain';
import { Database, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededTreeCampaign, type TreeCampaign } from '../facts/tree-campaign';
import { wishTextColumns, wishTextOf } from './wish-text';

/** So many are looked at in one go; the rest follows when these are decided. */
const atOnce = 200;

interface Row extends WishText {
  id: string;
  version: number;
  number: number | null;
  state: WishState;
  consented: boolean;
  maybeTwice: boolean;
  family: string | null;
  total: number;
}

/** What waits for a checker: the wish large, those of its siblings beside it, what speaks against it. */
@Injectable()
export class ReviewQueries {
  constructor(private readonly database: Database) {}

  queue(slug: string | undefined): Promise<ReviewQueue> {
    return this.database.transact((em) => this.queueIn(em, slug));
  }

  /** The same within a decision: what was checked is what is decided. */
  async queueIn(em: EntityManager, slug: string | undefined): Promise<ReviewQueue> {
    const campaign = await neededTreeCampaign(em, slug);
    const rows = await waiting(em, campaign.id);
    const siblings = await siblingsOf(
      em,
      campaign.id,
      rows.flatMap(({ family }) => family ?? []),
    );
    const wishes = rows.map((row) =>
      reviewWishOf(
        row,
        siblings.filter(({ family }) => family === row.family),
        campaign,
      ),
    );
    return {
      campaign: campaign.slug,
      priceLimitCents: campaign.priceLimitCents,
      vouchersAllowed: campaign.vouchersAllowed,
      total: rows[0]?.total ?? 0,
      clean: wishes.filter(isClean).map(({ id }) => id),
      wishes,
    };
  }
}

const isClean = ({ findings, consented, maybeTwice, farAbove }: ReviewWish): boolean =>
  findings.length === 0 && consented && !maybeTwice && !farAbove;

/** Siblings stand together; otherwise the order is that of random ids and tells nothing. */
function waiting(em: EntityManager, campaignId: string): Promise<Row[]> {
  return rowsIn<Row>(
    em,
    `select w.id, w.version, w.number, w.state, w.sibling_key as family,
       w.consent_version is not null or w.mode = 'lean' as consented,
       w.possibly_twice as "maybeTwice", ${wishTextColumns}, count(*) over ()::int as total
     from tree_wish w where w.campaign_id = ? and w.state in ('submitted', 'in-review')
     order by coalesce(w.sibling_key, w.id), w.id limit ${String(atOnce)}`,
    [campaignId],
  );
}

function siblingsOf(em: EntityManager, campaignId: string, families: string[]): Promise<Row[]> {
  return rowsIn<Row>(
    em,
    `select w.id, w.version, w.number, w.state, w.sibling_key as family, true as consented,
       false as "maybeTwice", ${wishTextColumns}, 0 as total
     from tree_wish w
     where w.campaign_id = ? and w.sibling_key = any(?::uuid[]) and w.state <> 'void' order by w.id`,
    [campaignId, `{${families.join(',')}}`],
  );
}

function reviewWishOf(
  row: Row,
  family: readonly Row[],
  { priceLimitCents, vouchersAllowed }: TreeCampaign,
): ReviewWish {
  const compared = compareSiblings(family);
  const noticed = (id: string): SiblingWishView['notice'] =>
    compared.find(({ wishIds }) => wishIds.includes(id))?.code ?? null;
  return {
    ...wishTextOf(row),
    id: row.id,
    version: row.version,
    state: row.state,
    consented: row.consented,
    maybeTwice: row.maybeTwice,
    findings: checkWish(row, { priceLimitCents, vouchersAllowed }),
    siblings: family
      .filter(({ id }) => id !== row.id)
      .map((one) => ({
        ...wishTextOf(one),
        id: one.id,
        number: one.number,
        state: one.state,
        notice: noticed(one.id),
      })),
    farAbove: noticed(row.id) === 'far-above',
  };
}
