import { isNamed, refusalsLeft, type NamedOverride } from './named-override';
import { CONNECTOR_WATTS, powerConnectors, type PowerConnector } from './power-connector';

/** A distribution box on the square: what it carries in all, and its sockets. */
export interface PowerConnection {
  id: string;
  limitWatts: number;
  sockets: Readonly<Record<PowerConnector, number>>;
}

/** A booth that is, or wants to be, plugged in: one socket each. */
export interface PowerDraw {
  boothId: string;
  watts: number;
  connector: PowerConnector;
}

/** What hangs on a connection, for the plan; below zero where a named override went above the limit. */
export interface PowerLoad {
  watts: number;
  freeWatts: number;
  freeSockets: Record<PowerConnector, number>;
}

export type PowerRefusal =
  | { reason: 'above-limit'; limitWatts: number; wouldBeWatts: number }
  | { reason: 'no-socket'; connector: PowerConnector }
  | { reason: 'connector-too-weak'; connector: PowerConnector; carriesWatts: number };

/** Not everything is switched on at once, so the office may go above the limit; a socket that is not there stays so. */
export const overridablePowerRefusals: readonly PowerRefusal['reason'][] = ['above-limit'];

export type PowerVerdict =
  | { outcome: 'connected'; draws: PowerDraw[]; overridden: boolean }
  | { outcome: 'refused'; refusals: PowerRefusal[] };

const wattsOf = (draws: readonly PowerDraw[]): number =>
  draws.reduce((sum, { watts }) => sum + watts, 0);

/** The sum of a connection and what is left of it, in watts and sockets. */
export function powerLoad(connection: PowerConnection, draws: readonly PowerDraw[]): PowerLoad {
  const watts = wattsOf(draws);
  const used = (kind: PowerConnector): number =>
    draws.filter(({ connector }) => connector === kind).length;
  const free = powerConnectors.map((kind) => [kind, connection.sockets[kind] - used(kind)]);
  return {
    watts,
    freeWatts: connection.limitWatts - watts,
    freeSockets: Object.fromEntries(free) as Record<PowerConnector, number>,
  };
}

/**
 * May this booth hang on this connection beside everybody in `draws`? What it draws there already is replaced, and
 * less than before is never refused for the limit. Refused with every reason: `above-limit` (only a named override
 * lifts it), `no-socket`, `connector-too-weak` (more watts than one such socket carries). `draws` of the answer is
 * the connection as it is afterwards.
 */
export function mayConnect(
  connection: PowerConnection,
  draws: readonly PowerDraw[],
  wanted: PowerDraw,
  override: NamedOverride | null = null,
): PowerVerdict {
  const others = draws.filter(({ boothId }) => boothId !== wanted.boothId);
  const { limitWatts } = connection;
  const wouldBeWatts = wattsOf(others) + wanted.watts;
  const { connector } = wanted;
  const carriesWatts = CONNECTOR_WATTS[connector];
  const found: [PowerRefusal, boolean][] = [
    [
      { reason: 'above-limit', limitWatts, wouldBeWatts },
      wouldBeWatts > limitWatts && wouldBeWatts > wattsOf(draws),
    ],
    [{ reason: 'no-socket', connector }, powerLoad(connection, others).freeSockets[connector] < 1],
    [{ reason: 'connector-too-weak', connector, carriesWatts }, wanted.watts > carriesWatts],
  ];
  const refusals = found.flatMap(([refusal, refuses]) => (refuses ? [refusal] : []));
  const left = refusalsLeft(refusals, overridablePowerRefusals, override);
  return left.length > 0
    ? { outcome: 'refused', refusals: left }
    : {
        outcome: 'connected',
        draws: [...others, wanted],
        overridden: isNamed(override) && refusals.length > 0,
      };
}
