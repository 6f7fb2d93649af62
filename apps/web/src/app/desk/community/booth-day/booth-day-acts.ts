import { inject, Injectable, signal } from '@angular/core';
import {
  deskRoutes,
  route,
  type BoothDayMove,
  type BoothDayRow,
  type BoothScanned,
} from '@dabei/contracts';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { deskProblemText } from '../../parts/desk-problem-text';
import { Toasts } from '../../parts/toasts';
import { BoothDayStore } from './booth-day-store';
import { boothAnswerOf, type BoothAnswer } from './booth-day-view';

type Move = BoothDayMove['move'];

/** What takes a move back; without one it is undone by other moves. */
const back: Partial<Record<Move, Move>> = {
  arrive: 'undo-arrival',
  release: 'undo-release',
  'let-in': 'undo-arrival',
  close: 'reopen',
};

/** What is done with one press on the day; each can be taken back. */
@Injectable()
export class BoothDayActs {
  private readonly calls = inject(ApiCalls);
  private readonly store = inject(BoothDayStore);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  /** Booths something is under way for: a second press does nothing, one for another booth does. */
  readonly pending = signal<ReadonlySet<string>>(new Set());
  readonly problem = signal<string | null>(null);
  /** The large sentence for who stands there. */
  readonly answer = signal<BoothAnswer | null>(null);

  /** True when a booth was found by it, whatever is to be said about it. */
  async scan(code: string): Promise<boolean> {
    this.answer.set(null);
    const path = route(deskRoutes.deskBoothScan, { slug: this.store.slug() });
    const scanned = await this.tell('code', () => this.calls.post<BoothScanned>(path, { code }));
    if (scanned === undefined) return false;
    this.answer.set(boothAnswerOf(scanned, this.words.voice()));
    if (scanned.outcome === 'arrived') this.say('arrive', scanned.booth);
    return scanned.outcome !== 'refused' || scanned.reason !== 'unknown-code';
  }

  /** True when it is done. */
  async move({ id, version }: BoothDayRow, move: Move): Promise<boolean> {
    const path = route(deskRoutes.deskBoothDayMove, { id });
    const done = await this.tell(id, () => this.calls.post<BoothDayRow>(path, { version, move }));
    if (done === undefined) return false;
    this.answer.set(null);
    this.say(move, done);
    return true;
  }

  private say(move: Move, booth: BoothDayRow): void {
    const undo = back[move];
    const { association, number } = booth;
    this.toasts.say(
      this.words.t(`booth-day.said.${move}`, { association, number: number ?? '' }),
      undo && (() => void this.move(booth, undo)),
    );
  }

  private async tell<T>(key: string, work: () => Promise<T>): Promise<T | undefined> {
    if (this.pending().has(key)) return undefined;
    this.pending.update((all) => new Set([...all, key]));
    this.problem.set(null);
    try {
      return await work();
    } catch (error) {
      this.problem.set(deskProblemText(error, this.words));
      return undefined;
    } finally {
      this.pending.update((all) => new Set([...all].filter((one) => one !== key)));
      this.store.again();
    }
  }
}
