import { HttpErrorResponse, httpResource } from '@angular/common/http';
import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { route, deskRoutes, type VisitorBoard, type VisitorStroke } from '@dabei/contracts';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { deskProblemText } from '../../parts/desk-problem-text';
import { newKey } from '../../parts/new-key';
import { lookAgain } from '../../markets/day/look-again';

const nobody: VisitorBoard = { children: 0, adults: 0 };

/** The rule says no and will say so again; whatever else goes wrong may go right later. */
const isRefused = (error: unknown): boolean =>
  error instanceof HttpErrorResponse && error.status === 409;

/** Taps of visitors: counted at once, sent in their order, kept while the network is gone. */
@Injectable()
export class VisitorStrokes {
  readonly slug = signal('');
  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  private readonly answer = httpResource<VisitorBoard>(() =>
    this.slug() === '' ? undefined : this.path(),
  );
  private readonly counted = linkedSignal<VisitorBoard | undefined, VisitorBoard>({
    source: () => (this.answer.hasValue() ? this.answer.value() : undefined),
    computation: (fresh, before) => fresh ?? before?.value ?? nobody,
  });
  private readonly unsent = signal<readonly VisitorStroke[]>([]);
  private sending = false;

  readonly problem = signal<string | null>(null);
  readonly waiting = computed(() => this.unsent().length);
  readonly board = computed<VisitorBoard>(() => {
    const more = (kind: VisitorStroke['kind']): number =>
      this.unsent().reduce((sum, one) => sum + (one.kind === kind ? one.people : 0), 0);
    const { children, adults } = this.counted();
    return { children: children + more('child'), adults: adults + more('adult') };
  });

  constructor() {
    lookAgain(() => {
      if (this.waiting() > 0) void this.send();
      else this.answer.reload();
    });
  }

  tap(kind: VisitorStroke['kind'], people: number): void {
    this.unsent.update((all) => [...all, { kind, people, pressKey: newKey() }]);
    void this.send();
  }

  /** A stroke whose answer was lost is sent again with its key, and counts once. */
  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    for (let next = this.unsent()[0]; next !== undefined; next = this.unsent()[0])
      if (!(await this.sendOne(next))) break;
    this.sending = false;
  }

  /** False: it stays, with its key, and is tried again later. */
  private async sendOne(stroke: VisitorStroke): Promise<boolean> {
    try {
      this.counted.set(await this.calls.post<VisitorBoard>(this.path(), stroke));
      this.problem.set(null);
    } catch (error) {
      this.problem.set(deskProblemText(error, this.words));
      if (!isRefused(error)) return false;
    }
    this.unsent.update((all) => all.filter(({ pressKey }) => pressKey !== stroke.pressKey));
    return true;
  }

  private path(): string {
    return route(deskRoutes.deskVisitors, { slug: this.slug() });
  }
}
