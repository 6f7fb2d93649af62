import type { BoothRefusalView } from '@dabei/contracts';
import {
  groundRefusalsOf,
  mayConnect,
  needsChange,
  type BoothNeeds,
  type BoothPlace,
  type PowerConnection,
  type PowerDraw,
} from '@dabei/domain';
import type { StoredBooth, StoredOverride } from '../facts/booth';

/** Where a booth stands and hangs as its needs change; with what the office calls them. */
export interface Supply {
  place: (BoothPlace & { number: string }) | null;
  power: { connection: PowerConnection & { name: string }; draws: readonly PowerDraw[] } | null;
}

export interface ChangedStanding {
  connectionId: string | null;
  powerOverride: StoredOverride | null;
  toLookAt: BoothRefusalView[];
}

type Changing = Pick<
  StoredBooth,
  'id' | 'kind' | 'needs' | 'connectionId' | 'powerOverride' | 'toLookAt'
>;

/** Everything that speaks against where it is now, whether the office lifted it or not. */
function refusalsNow(booth: Changing, after: BoothNeeds, supply: Supply): BoothRefusalView[] {
  const { place, power } = supply;
  const { watts, connector } = after.power ?? {};
  const ground = place === null ? [] : groundRefusalsOf({ ...booth, needs: after }, place);
  if (!watts || !connector) return ground;
  if (power === null) return [...ground, { reason: 'not-connected' }];
  const verdict = mayConnect(power.connection, power.draws, {
    boothId: booth.id,
    watts,
    connector,
  });
  return [...ground, ...(verdict.outcome === 'refused' ? verdict.refusals : [])];
}

/**
 * What new needs mean for the place and the connection of a booth, with every reason the office has to look at: the new
 * ones, and those from before that still hold. More than its connection carries takes the connection away: only the
 * office goes above a limit, by name.
 */
export function changedStanding(
  booth: Changing,
  after: BoothNeeds,
  supply: Supply,
): ChangedStanding {
  const change = needsChange(booth, after, supply);
  const worse: BoothRefusalView[] =
    change.outcome === 'office-looks' ? [...change.place, ...change.power] : [];
  const isTooMuch = worse.some(({ reason }) => reason === 'above-limit');
  const known = booth.toLookAt.map(({ reason }) => reason);
  const still = refusalsNow(booth, after, supply).filter(
    ({ reason }) => known.includes(reason) && !worse.some((one) => one.reason === reason),
  );
  const unplugged: BoothRefusalView[] = isTooMuch ? [{ reason: 'not-connected' }] : [];
  const isPlugged = after.power !== null && !isTooMuch;
  const { place, power } = supply;
  return {
    connectionId: isPlugged ? booth.connectionId : null,
    powerOverride: isPlugged ? booth.powerOverride : null,
    toLookAt: [...worse, ...still, ...unplugged].map((refusal) => ({
      ...refusal,
      ...(place === null ? {} : { place: place.number }),
      ...(power === null ? {} : { connection: power.connection.name }),
    })),
  };
}
