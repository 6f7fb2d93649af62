import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type SwapBoard } from '@dabei/contracts';
import { swapKinds, type SwapKind } from '@dabei/domain';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { newKey } from '../../parts/new-key';
import { ProblemLine } from '../../parts/problem-line';

/** The swap table: big buttons for what comes and goes; no number, no money, nobody behind a thing. */
@Component({
  selector: 'dabei-swap-page',
  imports: [AnswerState, ProblemLine, RouterLink, TPipe],
  styleUrl: './swap-page.css',
  templateUrl: './swap-page.html',
})
export class SwapPage {
  /** From the address. */
  readonly slug = input.required<string>();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly kinds = swapKinds;
  protected readonly steps = [1, 5, 10] as const;
  protected readonly counting = attempt();
  private queue: Promise<boolean> = Promise.resolve(true);
  protected readonly last = signal<{ kind: SwapKind; things: number } | null>(null);
  protected readonly address = computed(() =>
    route(deskRoutes.deskSwapTable, { slug: this.slug() }),
  );
  protected readonly resource = httpResource<SwapBoard>(() => this.address());
  protected readonly board = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );

  constructor() {
    inject(PageHead).set(this.words.t('commission.desk.swap.title'));
  }

  protected async count(kind: SwapKind, things: number): Promise<void> {
    if (await this.send(kind, things)) this.last.set({ kind, things });
  }

  protected async undo(): Promise<void> {
    const last = this.last();
    if (last !== null && (await this.send(last.kind, -last.things))) this.last.set(null);
  }

  /** One after the other: who taps fast is counted, too. */
  private send(kind: SwapKind, things: number): Promise<boolean> {
    const pressKey = newKey();
    const stroke = { kind, things, pressKey };
    this.queue = this.queue.then(() =>
      this.counting.run(async () => {
        this.resource.set(await this.calls.post<SwapBoard>(this.address(), stroke));
      }),
    );
    return this.queue;
  }
}
