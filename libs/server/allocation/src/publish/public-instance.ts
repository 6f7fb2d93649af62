import {
  SeatBook,
  withoutAlternatives,
  type DrawChild,
  type DrawInstance,
  type DrawPlacement,
} from '@dabei/domain';
import type { DrawFile, DrawFileRow } from './draw-file';

const keyOf = (lot: number): string => String(lot);

function publicChild({ lot, wishes, answers, byHand, ...row }: DrawFileRow): DrawChild {
  const { maxPlaces, limits } = row.changed ?? row;
  return {
    key: keyOf(lot),
    lot,
    wishes: wishes.filter((_, index) => answers[index] !== 'not-given'),
    maxPlaces,
    limits,
    priority: false,
    reducedFee: false,
    forced: byHand,
    forbidden: [],
  };
}

/**
 * The draw as everybody sees it: the open lists and the places there were for them. Neither reserved places nor the
 * second tier are in it.
 */
export function publicInstance({
  rows,
  events,
  buses,
  groups,
}: Pick<DrawFile, 'rows' | 'events' | 'buses' | 'groups'>): DrawInstance {
  return {
    children: rows.map(publicChild),
    events: events.map(({ slug, capacity, minimum, offer, spans, shared }) => ({
      key: slug,
      capacity,
      reserved: 0,
      minimum,
      offer,
      spans,
      shared,
    })),
    groups: groups.map(({ members, together }) => ({ members: members.map(keyOf), together })),
    shared: buses,
  };
}

/** Children the promise of something for everybody cannot hold for, by the rules of the draw. */
export const publicUncounted = (
  file: Pick<DrawFile, 'rows' | 'events' | 'buses' | 'groups' | 'rules'>,
): ReadonlySet<string> =>
  file.rules.guarantee === 'needs-alternatives'
    ? withoutAlternatives(publicInstance(file))
    : new Set();

/** All places of the file. */
export const publicPlacements = (rows: readonly DrawFileRow[]): DrawPlacement[] =>
  rows.flatMap(({ lot, places }) => places.map((event) => ({ child: keyOf(lot), event })));

/**
 * What was left after the lottery over the events everybody wants: its places stand, and where it filled an event,
 * nobody else gets in. The proof of the tiers is about this.
 */
export function publicRest(
  file: Pick<DrawFile, 'rows' | 'events' | 'buses' | 'groups'>,
): DrawInstance {
  const instance = publicInstance(file);
  const won = new Map(
    file.rows.map(({ lot, byLot, setAside, byHand }) => [
      keyOf(lot),
      [...new Set([...byHand, ...setAside, ...byLot])],
    ]),
  );
  const settled = [...won].flatMap(([child, events]) => events.map((event) => ({ child, event })));
  const book = new SeatBook(instance, settled);
  const hot = new Set(file.events.flatMap(({ slug, hot: isHot }) => (isHot ? [slug] : [])));
  return {
    ...instance,
    children: instance.children.map((child) => {
      const forced = won.get(child.key) ?? [];
      const closed = child.wishes.filter((wish) => {
        const event = hot.has(wish) && !forced.includes(wish) ? book.events.get(wish) : undefined;
        return event !== undefined && book.againstEvent(child, event) !== null;
      });
      return { ...child, forced, forbidden: closed };
    }),
  };
}
