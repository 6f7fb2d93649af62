import type { BoothPlanView, PowerConnectionInput } from '@dabei/contracts';
import { powerConnectors } from '@dabei/domain';
import { listText, type Voice } from '@dabei/words';

export interface ConnectionLine {
  connection: PowerConnectionInput;
  watts: number;
  /** So many watts above its limit: somebody lifted it with a reason. */
  over: number;
  /** Which sockets are free. */
  sockets: string;
  /** Who hangs on it, by the numbers of their places. */
  booths: string;
}

/** Every box as it is drawn, with what hangs on it as the server summed it up. */
export function connectionLines(
  connections: readonly PowerConnectionInput[],
  { connections: known, booths }: BoothPlanView,
  { t, language }: Voice,
): ConnectionLine[] {
  return connections.map((connection) => {
    const load = known.find(({ id }) => id === connection.id);
    const watts = load?.watts ?? 0;
    const free = powerConnectors
      .map((kind) => [kind, load?.freeSockets[kind] ?? connection.sockets[kind]] as const)
      .filter(([kind]) => connection.sockets[kind] > 0)
      .map(([kind, count]) => t(`square.power.free-${kind}`, { count: Math.max(0, count) }));
    const hanging = booths.filter(({ connectionId }) => connectionId === connection.id);
    const named = hanging.map(({ place, association }) => place ?? association);
    return {
      connection,
      watts,
      over: Math.max(0, watts - connection.limitWatts),
      sockets: free.length === 0 ? t('square.power.no-sockets') : listText(free, language),
      booths:
        named.length === 0 ? '' : t('square.power.booths', { places: listText(named, language) }),
    };
  });
}
