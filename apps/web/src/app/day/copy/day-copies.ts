import { Injectable } from '@angular/core';
import type { DaySheet } from '@dabei/contracts';
import { openCopies, type CopyDatabase, type KeptCopy, type OpenedCopy } from './copy-database';
import { copyState, nextClock, type CopyClock, type CopyState } from './copy-state';
import type { Queued } from './queued';
import { newCopyKey, openJson, sealJson } from './sealed-json';

const unknownClock: CopyClock = { highest: 0, offset: 0 };

/** The sheets on this device. Before anything is opened, what has ended is deleted: the key first. */
@Injectable()
export class DayCopies {
  private database: Promise<CopyDatabase | null> | undefined;
  private clock = unknownClock;

  /** Can this browser keep a sheet at all? */
  async works(): Promise<boolean> {
    return (await this.opened()) !== null;
  }

  /** The server's time, as far as the device knows it. */
  now(): Date {
    return new Date(Date.now() + this.clock.offset);
  }

  async list(): Promise<Pick<KeptCopy, 'id' | 'title' | 'day' | 'eventId'>[]> {
    const database = await this.opened();
    await this.clean();
    return (await database?.getAll('copies')) ?? [];
  }

  /** The copy, or why there is none any more; null when there never was one. */
  async open(id: string): Promise<OpenedCopy | Exclude<CopyState, 'readable'> | null> {
    const database = await this.opened();
    const ended = (await this.clean()).get(id);
    if (ended) return ended;
    const kept = await database?.get('copies', id);
    if (!database || !kept) return null;
    try {
      const waiting = await database.getAllFromIndex('queue', 'copy', id);
      waiting.sort((one, other) => one.order - other.order);
      const queue = await Promise.all(
        waiting.map(({ sealed }) => openJson<Queued>(kept.key, sealed)),
      );
      return {
        sheet: await openJson<DaySheet>(kept.key, kept.sheet),
        queue,
        syncedAt: kept.syncedAt,
      };
    } catch {
      await this.remove(id);
      return null;
    }
  }

  /** Keeps what the server just told; its clock counts. */
  async keep(id: string, sheet: DaySheet): Promise<void> {
    const database = await this.opened();
    this.clock = nextClock(this.clock, Date.now(), sheet.now);
    if (!database) return;
    await database.put('clock', this.clock, 'clock');
    const known = await database.get('copies', id);
    const key = known?.key ?? (await newCopyKey());
    await database.put('copies', {
      id,
      title: sheet.event.title,
      day: sheet.event.day,
      eventId: sheet.event.eventId,
      expiresAt: Date.parse(sheet.expiresAt),
      syncedAt: sheet.now,
      key,
      sheet: await sealJson(key, sheet),
    });
  }

  /** A tap is kept before anything else happens to it. */
  async enqueue(id: string, queued: Queued): Promise<void> {
    const database = await this.opened();
    const kept = await database?.get('copies', id);
    if (!database || !kept) return;
    await database.put('queue', {
      id: queued.body.id,
      copy: id,
      order: Date.now(),
      sealed: await sealJson(kept.key, queued),
    });
  }

  async answered(ids: readonly string[]): Promise<void> {
    const database = await this.opened();
    for (const id of ids) await database?.delete('queue', id);
  }

  /** How much the server does not know yet, of all sheets. */
  async waiting(): Promise<number> {
    return (await (await this.opened())?.count('queue')) ?? 0;
  }

  /** Key and sheet are one row, so they go together; then what waited. */
  async remove(id: string): Promise<void> {
    const database = await this.opened();
    await database?.delete('copies', id);
    const waiting = (await database?.getAllKeysFromIndex('queue', 'copy', id)) ?? [];
    await this.answered(waiting);
  }

  async removeAll(): Promise<void> {
    const database = await this.opened();
    await database?.clear('copies');
    await database?.clear('queue');
  }

  private async clean(): Promise<Map<string, Exclude<CopyState, 'readable'>>> {
    const ended = new Map<string, Exclude<CopyState, 'readable'>>();
    const database = await this.opened();
    for (const { id, expiresAt } of (await database?.getAll('copies')) ?? []) {
      const state = copyState(this.clock, Date.now(), expiresAt);
      if (state === 'readable') continue;
      ended.set(id, state);
      await this.remove(id);
    }
    this.clock = nextClock(this.clock, Date.now());
    await database?.put('clock', this.clock, 'clock');
    return ended;
  }

  private async opened(): Promise<CopyDatabase | null> {
    this.database ??= this.start();
    return this.database;
  }

  private async start(): Promise<CopyDatabase | null> {
    const database = await openCopies();
    this.clock = (await database?.get('clock', 'clock')) ?? unknownClock;
    return database;
  }
}
