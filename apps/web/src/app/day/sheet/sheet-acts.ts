import { DOCUMENT, inject, Injectable, type DestroyRef } from '@angular/core';
import type { DayAction, DayChild, DayOutcome } from '@dabei/contracts';
import { hourText } from '@dabei/words';
import { Toasts } from '../../desk/parts/toasts';
import { Words } from '../../shared/words';
import type { Queued } from '../copy/queued';
import { newId } from '../shell/day-device';
import { Rounds } from './rounds';
import { SheetStore, type SheetNews } from './sheet-store';

const everySoOften = 30_000;

const undoOf: Partial<Record<DayAction['kind'], DayAction['kind']>> = {
  'check-in': 'undo-check-in',
  'check-out': 'undo-check-out',
  miss: 'undo-miss',
};

/** What one can do on a sheet: at once on this device, then told to the server as soon as there is network. */
@Injectable()
export class SheetActs {
  private readonly store = inject(SheetStore);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly rounds = new Rounds(() => this.round());

  /** Looks again every half minute, when the network or the person comes back. */
  watch(gone: DestroyRef): void {
    const end = new AbortController();
    const timer = setInterval(() => void this.sync(), everySoOften);
    for (const event of ['online', 'focus'] as const)
      this.window?.addEventListener(event, () => void this.sync(), { signal: end.signal });
    gone.onDestroy(() => {
      clearInterval(timer);
      end.abort();
    });
  }

  async tap(
    child: DayChild,
    kind: DayAction['kind'],
    leaving?: DayAction['leaving'],
  ): Promise<void> {
    const { registrationId } = child;
    const body = { ...this.fresh(), registrationId, kind, ...(leaving ? { leaving } : {}) };
    const undo = undoOf[kind];
    this.toasts.say(
      this.words.t(`day.done.${kind}`, { name: child.firstName }),
      undo && (() => void this.tap(child, undo)),
    );
    await this.add({ what: 'action', body });
  }

  async count(counted: number): Promise<void> {
    await this.add({ what: 'count', body: { ...this.fresh(), counted } });
  }

  async note(registrationId: string | null, text: string): Promise<void> {
    await this.add({ what: 'note', body: { ...this.fresh(), registrationId, text } });
    this.toasts.say(this.words.t('day.done.note'));
  }

  /** Read on the device, without asking the server: told to its log. */
  async wasRead(registrationId: string): Promise<void> {
    await this.add({ what: 'read', body: { ...this.fresh(), registrationId } });
  }

  sync(): Promise<void> {
    return this.rounds.run();
  }

  /** More at once only after the server took something: what it leaves unanswered waits for the next time. */
  private async round(): Promise<boolean> {
    const news = await this.store.sync();
    if (!news) return false;
    this.tell(news);
    return news.answers.length > 0 && this.store.waiting() > 0;
  }

  private async add(queued: Queued): Promise<void> {
    await this.store.add(queued);
    await this.sync();
  }

  private fresh(): { id: string; at: string } {
    return { id: newId(), at: this.store.now() };
  }

  /** Only what did not go as it was tapped. */
  private tell({ answers, sent }: SheetNews): void {
    for (const answer of answers) {
      const tap = sent.find(({ body }) => body.id === answer.id);
      if (tap?.what !== 'action' || answer.outcome === 'applied') continue;
      const text = this.sentenceOf(tap.body, answer);
      if (text) this.toasts.say(text);
    }
  }

  private sentenceOf({ registrationId, kind }: DayAction, answer: DayOutcome): string | null {
    const child = this.store.sheet()?.children.find((one) => one.registrationId === registrationId);
    if (!child) return null;
    const name = child.firstName;
    if (answer.outcome === 'refused') {
      const key = `day.refused.${answer.reason ?? ''}`;
      return this.words.t(this.words.knows(key) ? key : 'day.refused.other', { name });
    }
    const { checkedInAt, checkedOutAt } = child.presence;
    const at = kind === 'check-out' ? checkedOutAt : checkedInAt;
    return at
      ? this.words.t('day.done.alreadyAt', { name, time: hourText(at, this.words.voice()) })
      : this.words.t('day.done.already', { name });
  }
}
