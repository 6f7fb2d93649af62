import type { DaySheet } from '@dabei/contracts';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { CopyClock } from './copy-state';
import type { Queued } from './queued';
import type { SealedJson } from './sealed-json';

/** What lies on the device: ids, days and titles of events in the clear, everything about children sealed. */
export interface KeptCopy {
  /** `event/day` */
  id: string;
  title: string;
  day: string;
  eventId: string;
  expiresAt: number;
  syncedAt: string;
  key: CryptoKey;
  sheet: SealedJson;
}

interface KeptQueued {
  id: string;
  copy: string;
  sealed: SealedJson;
  order: number;
}

interface Kept extends DBSchema {
  copies: { key: string; value: KeptCopy };
  queue: { key: string; value: KeptQueued; indexes: { copy: string } };
  clock: { key: string; value: CopyClock };
}

export type CopyDatabase = IDBPDatabase<Kept>;

/** null where the browser keeps nothing or cannot encrypt (private window, page without https). */
export async function openCopies(): Promise<CopyDatabase | null> {
  if (!('indexedDB' in globalThis) || !('subtle' in crypto)) return null;
  try {
    return await openDB<Kept>('dabei-day', 1, {
      upgrade: (database) => {
        database.createObjectStore('copies', { keyPath: 'id' });
        database.createObjectStore('queue', { keyPath: 'id' }).createIndex('copy', 'copy');
        database.createObjectStore('clock');
      },
    });
  } catch {
    return null;
  }
}

/** A sheet with what waits on it. */
export interface OpenedCopy {
  sheet: DaySheet;
  queue: Queued[];
  syncedAt: string;
}
