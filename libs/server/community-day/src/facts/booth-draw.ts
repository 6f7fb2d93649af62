import type { BoothDrawView, DrawTicket } from '@dabei/contracts';
import type { NumberNotation } from '@dabei/domain';
import type { FrozenLine } from '@dabei/server/lots';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface StoredBoothDraw {
  seal: NonNullable<BoothDrawView['seal']>;
  frozen: FrozenLine;
  sealed: string;
  keyId: string;
  number: string | null;
  drawnAt: Date | null;
}

interface Row extends Omit<StoredBoothDraw, 'seal'> {
  commitment: string;
  source: string;
  notation: NumberNotation;
  drawnOn: string;
  sealedAt: string;
}

/** The draw of a day's booths; null: nothing is sealed yet. */
export async function boothDrawOf(
  em: EntityManager,
  dayId: string,
): Promise<StoredBoothDraw | null> {
  const [row] = await rowsIn<Row>(
    em,
    `select commitment, frozen, encode(sealed, 'hex') as sealed, key_id as "keyId", source, notation,
       drawn_on::text as "drawnOn", sealed_at as "sealedAt", number, drawn_at as "drawnAt"
     from booth_draw where day_id = ?`,
    [dayId],
  );
  if (row === undefined) return null;
  const { commitment, source, notation, drawnOn, frozen, sealed, keyId, number } = row;
  return {
    seal: {
      ...{ commitment, source, notation, drawnOn },
      sealedAt: new Date(row.sealedAt).toISOString(),
    },
    ...{ frozen, sealed, keyId, number },
    drawnAt: row.drawnAt && new Date(row.drawnAt),
  };
}

/** The random name under which a booth is in the draw, for nobody but its association. */
export async function boothTicketOf(
  em: EntityManager,
  boothId: string,
): Promise<DrawTicket | null> {
  const [row] = await rowsIn<DrawTicket>(
    em,
    `select l.nonce as ticket, l.lot, jsonb_array_length(d.frozen -> 'parties') as of, d.source,
       d.drawn_on::text as "drawnOn"
     from booth_lot l join booth_draw d on d.day_id = l.day_id where l.booth_id = ?`,
    [boothId],
  );
  return row ?? null;
}
