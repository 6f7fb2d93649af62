import type { BoothPlaceDrawn, BoothRefusalView, PowerConnectionInput } from '@dabei/contracts';
import { groundRefusalsOf, mayConnect } from '@dabei/domain';
import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { boothsOfDay, type StoredBooth } from '../facts/booth';
import { connectionsOf, drawsOn, placesOf, powerDrawOf } from '../facts/square';

/** Where a released booth stands from now on. */
export interface StandsOn {
  placeId: string;
  connectionId: string | null;
  /** It is the place it had, with what the office lifted there. */
  asBefore: boolean;
  /** Why it stands there without the power it needs: the office looks for a connection. */
  refusals: BoothRefusalView[];
}

const areaOf = ({ widthCm, depthCm }: BoothPlaceDrawn): number => widthCm * depthCm;

/**
 * A booth that was released gets the place it had. Who comes after all when somebody else stands there gets the
 * smallest free one that suits it; 409 `booth-place-given` without one. Under the lock of the call. The number of
 * booths there is room for is not asked: who stands at the gate needs ground, not a lot.
 */
export async function standOn(
  em: EntityManager,
  booth: StoredBooth,
  { elsewhere }: { elsewhere: boolean },
): Promise<StandsOn> {
  const { dayId, placeBefore } = booth;
  const booths = await boothsOfDay(em, dayId);
  const taken = new Set(booths.map(({ placeId }) => placeId));
  const free = (await placesOf(em, dayId)).filter(({ id }) => !taken.has(id));
  const own = free.find(({ id }) => id === placeBefore);
  const [other] = free
    .filter((place) => elsewhere && groundRefusalsOf(booth, place).length === 0)
    .sort((one, another) => areaOf(one) - areaOf(another));
  const place = own ?? other;
  if (place === undefined) throw new DomainError('conflict', { reason: 'booth-place-given' });
  const asBefore = place === own;
  const wanted = asBefore ? await connectionBefore(em, booth.id) : place.connectionId;
  const connection = (await connectionsOf(em, dayId)).find(({ id }) => id === wanted);
  const refusals = refusalsAt(connection, booth, booths, asBefore);
  const connectionId = connection === undefined || refusals.length > 0 ? null : connection.id;
  return { placeId: place.id, connectionId, asBefore, refusals };
}

function refusalsAt(
  connection: PowerConnectionInput | undefined,
  booth: StoredBooth,
  booths: readonly StoredBooth[],
  asBefore: boolean,
): BoothRefusalView[] {
  const draw = powerDrawOf(booth);
  if (draw === null) return [];
  if (connection === undefined) return [{ reason: 'not-connected' }];
  const override = asBefore ? booth.powerOverride : null;
  const verdict = mayConnect(connection, drawsOn(booths, connection.id), draw, override);
  return verdict.outcome === 'refused' ? verdict.refusals : [];
}

async function connectionBefore(em: EntityManager, boothId: string): Promise<string | null> {
  const [row] = await rowsIn<{ id: string | null }>(
    em,
    'select connection_before as id from booth where id = ?',
    [boothId],
  );
  return row?.id ?? null;
}
