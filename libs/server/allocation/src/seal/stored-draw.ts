import type { NumberNotation } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FrozenWishes } from '../lots/frozen-wishes';

/** The sealed draw of a campaign. */
export interface StoredDraw {
  campaignId: string;
  commitment: string;
  frozen: FrozenWishes;
  secret: Buffer;
  secretKeyId: string;
  source: string;
  notation: NumberNotation;
  /** 'YYYY-MM-DD' */
  drawnOn: string;
  sealedAt: Date;
  number: string | null;
  numberAt: Date | null;
  confirmedRunId: string | null;
  confirmedAt: Date | null;
}

interface Row {
  campaign_id: string;
  commitment: string;
  frozen: FrozenWishes;
  secret: string;
  key_id: string;
  source: string;
  notation: NumberNotation;
  drawn_on: string;
  sealed_at: string;
  number: string | null;
  number_at: string | null;
  confirmed_run_id: string | null;
  confirmed_at: string | null;
}

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

async function one(
  em: EntityManager,
  campaignId: string,
  lock: string,
): Promise<StoredDraw | null> {
  const [row] = await rowsIn<Row>(
    em,
    `select campaign_id, commitment, frozen, encode(sealed, 'hex') as secret, key_id, source, notation,
       drawn_on::text as drawn_on, to_json(sealed_at)#>>'{}' as sealed_at, number,
       to_json(number_at)#>>'{}' as number_at, confirmed_run_id, to_json(confirmed_at)#>>'{}' as confirmed_at
     from draw where campaign_id = ? ${lock}`,
    [campaignId],
  );
  if (row === undefined) return null;
  return {
    campaignId: row.campaign_id,
    commitment: row.commitment,
    frozen: row.frozen,
    secret: Buffer.from(row.secret, 'hex'),
    secretKeyId: row.key_id,
    source: row.source,
    notation: row.notation,
    drawnOn: row.drawn_on,
    sealedAt: new Date(row.sealed_at),
    number: row.number,
    numberAt: instant(row.number_at),
    confirmedRunId: row.confirmed_run_id,
    confirmedAt: instant(row.confirmed_at),
  };
}

export const storedDraw = (em: EntityManager, campaignId: string): Promise<StoredDraw | null> =>
  one(em, campaignId, '');

/** Whoever changes the draw takes turns with whoever confirms it. */
export const lockedDraw = (em: EntityManager, campaignId: string): Promise<StoredDraw | null> =>
  one(em, campaignId, 'for update');
