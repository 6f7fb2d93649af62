import { repeatLottery } from '@dabei/domain';
import type { DrawFile } from './draw-file';
import { publicInstance } from './public-instance';

type Known = Pick<DrawFile, 'rows' | 'events' | 'buses' | 'groups'>;

/** Lots of those who get each event when the lottery over the hot events is repeated from the file alone. */
function repeated(file: Known): Map<string, string> {
  const needed = file.rows.flatMap(({ lot, setAside }) =>
    setAside.map((event) => ({ child: String(lot), event })),
  );
  const events = file.events.filter(({ hot }) => hot).map(({ slug }) => slug);
  const placements = repeatLottery(publicInstance(file), new Set(events), needed);
  return new Map(
    events.map((event) => [
      event,
      placements
        .filter((placement) => placement.event === event)
        .map(({ child }) => child)
        .sort()
        .join(' '),
    ]),
  );
}

/**
 * The hot events of the file whose places come out the same when the lottery is repeated from what is public. Closed
 * lists are missing there together with their places, which changes nothing for the others.
 */
export function repeatableEvents(file: Known): ReadonlySet<string> {
  const again = repeated(file);
  return new Set(
    file.events
      .filter(({ slug, hot }) => {
        const won = file.rows
          .filter(({ byLot }) => byLot.includes(slug))
          .map(({ lot }) => String(lot));
        return hot && again.get(slug) === won.sort().join(' ');
      })
      .map(({ slug }) => slug),
  );
}

/** The events of the file, marked where anyone can repeat the lottery. */
export function markRepeatable(file: Known): DrawFile['events'] {
  const repeatable = repeatableEvents(file);
  return file.events.map((event) => ({ ...event, repeatable: repeatable.has(event.slug) }));
}
