import { signal } from '@angular/core';
import { townTime } from '@dabei/words';
import { worthRetrying } from '../../../shared/press-again';
import type { BoothBody } from './own-booth-store';
import { isElsewhere } from './sent-writing';

/** elsewhere: somebody else has written meanwhile, and only a press writes over it. */
export type Keeping = 'quiet' | 'unsaved' | 'saving' | 'saved' | 'offline' | 'failed' | 'elsewhere';

/** Calls later, and can be told not to. */
export type Later = (milliseconds: number, call: () => void) => () => void;

const PAUSE = 1200;
const RETRY = 5000;

const byTimer: Later = (milliseconds, call) => {
  const timer = setTimeout(call, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};

/** Keeps a draft while it is written: after a pause, one request at a time, and again once the network is back. */
export class BoothKeeper {
  readonly keeping = signal<Keeping>('quiet');
  /** Wall-clock time in the town, 'HH:MM'. */
  readonly savedAt = signal<string | null>(null);
  /** Why it was refused. */
  readonly refused = signal<unknown>(null);

  private wanted: BoothBody | null = null;
  private kept = '';
  private cancel = (): void => undefined;
  private running: Promise<boolean> | null = null;
  private left = false;

  constructor(
    private readonly save: (body: BoothBody) => Promise<unknown>,
    private readonly later: Later = byTimer,
  ) {}

  /** What the server has already. */
  begin(body: BoothBody): void {
    this.kept = JSON.stringify(body);
  }

  /** Something was typed. */
  want(body: BoothBody): void {
    if (this.wanted === null && JSON.stringify(body) === this.kept) return;
    this.wanted = body;
    if (this.keeping() === 'elsewhere') return;
    this.keeping.set('unsaved');
    this.flushIn(PAUSE);
  }

  /** Everything typed so far, by a press: also over what was written elsewhere. */
  press(): Promise<boolean> {
    if (this.keeping() === 'elsewhere') this.keeping.set('unsaved');
    return this.flush();
  }

  /** Everything typed so far, now; false where it is not kept. */
  flush(): Promise<boolean> {
    this.cancel();
    if (this.keeping() === 'elsewhere') return Promise.resolve(false);
    this.running ??= this.keep().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** The page is left: one last time, and no more after it. */
  leave(): void {
    this.left = true;
    void this.flush();
  }

  private flushIn(milliseconds: number): void {
    this.cancel();
    this.cancel = this.later(milliseconds, () => void this.flush());
  }

  private async keep(): Promise<boolean> {
    while (this.wanted !== null) {
      const body = this.wanted;
      this.keeping.set('saving');
      try {
        await this.save(body);
      } catch (error) {
        this.failed(error);
        return false;
      }
      this.kept = JSON.stringify(body);
      // what was typed meanwhile goes, too
      if (JSON.stringify(this.wanted) === this.kept) this.wanted = null;
      this.savedAt.set(townTime(new Date()).time);
      this.keeping.set('saved');
    }
    this.refused.set(null);
    return true;
  }

  private failed(error: unknown): void {
    const again = worthRetrying(error);
    const refused = isElsewhere(error) ? 'elsewhere' : 'failed';
    this.keeping.set(again ? 'offline' : refused);
    this.refused.set(again ? null : error);
    if (again && !this.left) this.flushIn(RETRY);
  }
}
