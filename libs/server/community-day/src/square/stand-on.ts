import type { BoothPlaceDrawn, BoothRefusalView, PowerConnectionInput } from '@dabei/contracts';
import {
  isNamed,
  mayConnect,
  overridablePlaceRefusals,
  overridablePowerRefusals,
  placeBooth,
  refusalsLeft,
  type NamedOverride,
} from '@dabei/domain';
import type { StoredBooth, StoredOverride } from '../facts/booth';
import { drawsOn, powerDrawOf } from '../facts/square';
import type { Square } from './square';

/** Where a booth would stand and hang. */
export interface Spot {
  place: BoothPlaceDrawn;
  connection: PowerConnectionInput | null;
}

export type StandVerdict =
  | {
      outcome: 'stands';
      /** null where it needs no power. */
      connectionId: string | null;
      placeOverride: StoredOverride | null;
      powerOverride: StoredOverride | null;
    }
  | { outcome: 'refused'; refusals: BoothRefusalView[]; liftable: boolean };

/** What stays refused, and what is written down of what does not; where it stays, a reason holds on. */
interface Lifted {
  refusals: BoothRefusalView[];
  stuck: boolean;
  override: StoredOverride | null;
}

function lift<Refusal extends { reason: string }>(
  found: readonly Refusal[],
  may: readonly Refusal['reason'][],
  kept: StoredOverride | null,
  override: NamedOverride | null,
): Lifted {
  const news = found.filter(({ reason }) => !kept?.lifted.includes(reason));
  const lifted = found.map(({ reason }) => reason);
  return {
    refusals: refusalsLeft(news, may, override),
    stuck: news.some(({ reason }) => !may.includes(reason)),
    override: news.length > 0 && isNamed(override) ? { ...override, lifted } : kept,
  };
}

function onGround(
  booth: StoredBooth,
  { booths }: Square,
  { place }: Spot,
  override: NamedOverride | null,
): Lifted {
  const placements = booths.flatMap(({ id, placeId }) =>
    placeId === null ? [] : [{ boothId: id, placeId }],
  );
  const verdict = placeBooth(booth, place, placements);
  const refusals = verdict.outcome === 'refused' ? verdict.refusals : [];
  const kept = booth.placeId === place.id ? booth.placeOverride : null;
  const { number } = place;
  return lift(
    refusals.map((refusal) => ({ ...refusal, place: number, ...whoStands(refusal, booths) })),
    overridablePlaceRefusals,
    kept,
    override,
  );
}

const whoStands = (
  refusal: { reason: string; boothId?: string },
  booths: readonly StoredBooth[],
): { association?: string } => {
  const there = booths.find(({ id }) => id === refusal.boothId);
  return there === undefined ? {} : { association: there.association };
};

function onPower(
  booth: StoredBooth,
  { booths }: Square,
  { connection }: Spot,
  override: NamedOverride | null,
): Lifted {
  const wanted = powerDrawOf(booth);
  if (connection === null || wanted === null) return { refusals: [], stuck: false, override: null };
  const verdict = mayConnect(connection, drawsOn(booths, connection.id), wanted);
  const refusals = verdict.outcome === 'refused' ? verdict.refusals : [];
  const kept = booth.connectionId === connection.id ? booth.powerOverride : null;
  const { name } = connection;
  return lift(
    refusals.map((refusal) => ({ ...refusal, connection: name })),
    overridablePowerRefusals,
    kept,
    override,
  );
}

/**
 * May this booth stand on this place and hang on this connection? With every reason of both; a named override lifts
 * what the office may lift. What was lifted on the same place before is not asked again.
 */
export function standOn(
  booth: StoredBooth,
  square: Square,
  spot: Spot,
  override: NamedOverride | null,
): StandVerdict {
  const ground = onGround(booth, square, spot, override);
  const power = onPower(booth, square, spot, override);
  const refusals = [...ground.refusals, ...power.refusals];
  return refusals.length > 0
    ? { outcome: 'refused', refusals, liftable: !ground.stuck && !power.stuck }
    : {
        outcome: 'stands',
        connectionId: powerDrawOf(booth) === null ? null : (spot.connection?.id ?? null),
        placeOverride: ground.override,
        powerOverride: power.override,
      };
}
