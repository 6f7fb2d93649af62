import type { BoothPlanSave, BoothPlanView } from '@dabei/contracts';
import type { Database } from '@dabei/server/platform';

/** What was read, as it would be saved without a change. */
export const asDrawn = ({
  version,
  sheet,
  places,
  areas,
  connections,
}: BoothPlanView): BoothPlanSave => ({
  ...{ version, sheet, places, areas },
  connections: connections.map(({ id, name, limitWatts, sockets }) => ({
    ...{ id, name, limitWatts, sockets },
  })),
});

/** Watts at one connection by what the table says. */
export async function wattsAt(database: Database, connectionId: string): Promise<number> {
  const [row] = await database.rows<{ watts: number }>(
    'select coalesce(sum(watts), 0)::int as watts from booth where connection_id = ?',
    [connectionId],
  );
  return row?.watts ?? 0;
}
