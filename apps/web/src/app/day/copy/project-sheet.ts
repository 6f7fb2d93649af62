import type { DayChild, DayPresence, DaySheet, DaySynced } from '@dabei/contracts';
import { movePresence, wasThere } from '@dabei/domain';
import type { Queued } from './queued';

/** The sheet as it will be when everything that waits has arrived: asks the same table as the server. */
export function projectSheet(sheet: DaySheet, queue: readonly Queued[]): DaySheet {
  const presences = new Map(
    sheet.children.map(({ registrationId, presence }) => [registrationId, presence]),
  );
  let { headCount } = sheet;
  for (const { what, body } of queue) {
    if (what === 'count') headCount = { counted: body.counted, at: body.at };
    if (what !== 'action') continue;
    const before = presences.get(body.registrationId);
    if (before) presences.set(body.registrationId, afterTap(before, body));
  }
  return {
    ...sheet,
    headCount,
    children: sheet.children.map((child) => withPresence(child, presences)),
  };
}

/** What the server knows now, from this device and from all others. */
export function mergeSynced(sheet: DaySheet, synced: DaySynced): DaySheet {
  const presences = new Map(synced.presences.map((one) => [one.registrationId, one]));
  const away = new Set(synced.toldAbsent);
  return {
    ...sheet,
    now: synced.now,
    headCount: synced.headCount,
    children: sheet.children.map((child) => ({
      ...withPresence(child, presences),
      toldAbsent: away.has(child.registrationId),
    })),
  };
}

function withPresence(child: DayChild, presences: ReadonlyMap<string, DayPresence>): DayChild {
  const presence = presences.get(child.registrationId);
  return presence ? { ...child, presence } : child;
}

type Tap = Extract<Queued, { what: 'action' }>['body'];

function afterTap(before: DayPresence, { kind, at, leaving }: Tap): DayPresence {
  const result = movePresence(before.state, kind);
  if (result.outcome !== 'applied') return before;
  const { to } = result;
  return {
    registrationId: before.registrationId,
    state: to,
    checkedInAt: wasThere(to) ? (before.checkedInAt ?? at) : null,
    checkedOutAt: to === 'left' ? at : null,
    fetchedBy: to === 'left' ? (leaving?.how ?? 'listed') : null,
  };
}
