import type { Answers } from '@dabei/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SheetReader } from '../access/sheet-access';

/** What all parts of one synchronisation share. */
export interface SyncContext {
  em: EntityManager;
  eventId: string;
  day: string;
  now: Date;
  /** When personal words of this event are erased. */
  eraseOn: string;
  reader: SheetReader;
  accountId: string;
  deviceId: string;
  /** What families said about going home, opened before the transaction. */
  pickUps: ReadonlyMap<string, Answers['pickUp']>;
}

const dayMillis = 24 * 3_600_000;

/** What the device's clock says, where that can be true: not in the future, not longer ago than a copy lives. */
export function happenedAt(at: string, now: Date): Date {
  const told = Date.parse(at);
  const earliest = now.getTime() - 3 * dayMillis;
  return new Date(Math.min(now.getTime(), Math.max(earliest, told)));
}
