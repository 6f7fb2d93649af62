import { HttpErrorResponse } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type { DaySheet, DaySynced } from '@dabei/contracts';
import { isOffline } from '../../shared/problem-text';
import { DayCopies } from '../copy/day-copies';
import { mergeSynced, projectSheet } from '../copy/project-sheet';
import { batchOf, stillWaiting, type Queued } from '../copy/queued';
import { DayClient } from '../day-client';
import { DayDevice } from '../shell/day-device';

/** Why the sheet is not, or not completely, in step with the server. */
export type SheetTrouble =
  'offline' | 'signed-out' | 'shut' | 'expired' | 'clock-set-back' | 'unexpected';

export interface SheetNews {
  /** What the server answered to these taps. */
  answers: DaySynced['results'];
  sent: readonly Queued[];
}

/** One day sheet on this device: what the server told last, and what waits to be told. */
@Injectable()
export class SheetStore {
  private readonly client = inject(DayClient);
  private readonly copies = inject(DayCopies);
  private readonly device = inject(DayDevice);

  private readonly told = signal<DaySheet | null>(null);
  private readonly waits = signal<readonly Queued[]>([]);
  private readonly problem = signal<SheetTrouble | null>(null);
  private readonly lastSync = signal<string | null>(null);
  private readonly kept = signal(true);
  private eventId = '';
  private day = '';

  readonly sheet = computed(() => {
    const told = this.told();
    return told && projectSheet(told, this.waits());
  });
  readonly waiting = computed(() => this.waits().length);
  readonly trouble = this.problem.asReadonly();
  readonly syncedAt = this.lastSync.asReadonly();
  readonly keeps = this.kept.asReadonly();

  /** First what lies on the device, then what the server says. */
  async open(eventId: string, day: string): Promise<void> {
    [this.eventId, this.day] = [eventId, day];
    this.kept.set(await this.copies.works());
    const copy = await this.copies.open(this.id);
    if (copy === 'expired' || copy === 'clock-set-back') this.problem.set(copy);
    else if (copy) {
      this.told.set(copy.sheet);
      this.waits.set(copy.queue);
      this.lastSync.set(copy.syncedAt);
    }
    await this.load();
  }

  async load(): Promise<void> {
    const ended = this.problem();
    try {
      const sheet = await this.client.sheet(this.eventId, this.day);
      await this.take(sheet);
    } catch (error) {
      await this.fail(error);
      const over = ended === 'expired' || ended === 'clock-set-back';
      if (over && this.problem() === 'offline') this.problem.set(ended);
    }
  }

  /** The time to write on a tap: the server's, as far as it is known. */
  now(): string {
    return this.copies.now().toISOString();
  }

  /** Kept on the device first; the answer may come hours later. */
  async add(queued: Queued): Promise<void> {
    this.waits.update((all) => [...all, queued]);
    await this.copies.enqueue(this.id, queued);
  }

  /** Tells the server what waits and hears what others did; null when it could not be reached. */
  async sync(): Promise<SheetNews | null> {
    if (this.told() === null) return null;
    try {
      return await this.round();
    } catch (error) {
      await this.fail(error);
      return null;
    }
  }

  private async round(): Promise<SheetNews> {
    const sent = this.waits();
    const batch = batchOf(sent, this.device.id);
    const synced = await this.client.sync(this.eventId, this.day, batch);
    await this.copies.answered(synced.results.map(({ id }) => id));
    this.waits.update((all) => stillWaiting(all, synced.results));
    const before = this.told();
    if (before) await this.take(mergeSynced(before, synced));
    return { answers: synced.results, sent };
  }

  private async take(sheet: DaySheet): Promise<void> {
    this.told.set(sheet);
    this.lastSync.set(sheet.now);
    this.problem.set(null);
    await this.copies.keep(this.id, sheet);
  }

  private async fail(error: unknown): Promise<void> {
    const trouble = troubleOf(error);
    this.problem.set(trouble);
    // who may no longer see the sheet keeps no copy of it either
    if (trouble !== 'shut') return;
    await this.copies.remove(this.id);
    this.told.set(null);
  }

  private get id(): string {
    return `${this.eventId}/${this.day}`;
  }
}

function troubleOf(error: unknown): SheetTrouble {
  // whatever is no answer is no network: also one that took too long
  if (isOffline(error) || !(error instanceof HttpErrorResponse)) return 'offline';
  const { status } = error;
  if (status === 401) return 'signed-out';
  if (status === 403 || status === 404) return 'shut';
  return status >= 502 ? 'offline' : 'unexpected';
}
