import type { DayAction, DaySyncInput } from '@dabei/contracts';

type Of<K extends 'reads' | 'counts' | 'notes'> = NonNullable<DaySyncInput[K]>[number];

/** One thing somebody did on this device that the server does not know yet. */
export type Queued =
  | { what: 'action'; body: DayAction }
  | { what: 'read'; body: Of<'reads'> }
  | { what: 'count'; body: Of<'counts'> }
  | { what: 'note'; body: Of<'notes'> };

/** The server takes so many at once; the rest goes with the next round. */
const atOnce = 50;

/** What to send now, in the order it happened. */
export function batchOf(queue: readonly Queued[], deviceId: string): DaySyncInput {
  const now = queue.slice(0, atOnce);
  const bodies = <T extends Queued['what']>(what: T) =>
    now.flatMap((one) => (one.what === what ? [one.body] : [])) as Extract<
      Queued,
      { what: T }
    >['body'][];
  return {
    deviceId,
    actions: bodies('action'),
    reads: bodies('read'),
    counts: bodies('count'),
    notes: bodies('note'),
  };
}

/** What still waits after the server has answered these ids. */
export function stillWaiting(
  queue: readonly Queued[],
  answered: readonly { id: string }[],
): Queued[] {
  const known = new Set(answered.map(({ id }) => id));
  return queue.filter(({ body }) => !known.has(body.id));
}
