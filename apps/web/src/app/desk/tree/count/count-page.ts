import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  route,
  deskRoutes,
  type StockCounted,
  type StockMended,
  type StockToCount,
} from '@dabei/contracts';
import { compareStock } from '@dabei/domain';
import { Icon } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { CodeCamera } from '../../parts/code-camera';
import { ProblemLine } from '../../parts/problem-line';
import { TreeTabs } from '../tree-tabs';
import { MissingCards } from './missing-cards';
import { numberInCode } from './number-in-code';

/** Before a tree with the phone: what hangs is tapped, typed or scanned; then what does not fit is mended. */
@Component({
  selector: 'dabei-count-page',
  imports: [AnswerState, CodeCamera, Icon, MissingCards, ProblemLine, RouterLink, TPipe, TreeTabs],
  styles: `
    .numbers {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(4.5rem, 1fr));
      gap: 0.5rem;
      padding: 0;
      margin: 0;
      list-style: none;
    }
    .numbers button {
      inline-size: 100%;
      min-block-size: 3rem;
      padding-inline: 0.25rem;
    }
    input {
      max-inline-size: 10rem;
    }
  `,
  templateUrl: './count-page.html',
})
export class CountPage {
  /** From the address: the tree. */
  readonly id = input.required<string>();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  private readonly address = computed(() => route(deskRoutes.deskTreeStock, { id: this.id() }));
  protected readonly resource = httpResource<StockToCount>(() => this.address());
  protected readonly view = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly found = signal<readonly number[]>([]);
  protected readonly result = computed(() =>
    compareStock(
      (this.view()?.expected ?? []).map(({ number }) => number),
      this.found(),
    ),
  );
  /** Those that should have come off anyway. */
  protected readonly promised = computed(() =>
    (this.view()?.expected ?? []).filter(({ free }) => !free).map(({ number }) => number),
  );
  protected readonly comparing = signal(false);
  protected readonly sending = attempt();
  protected readonly said = signal('');
  protected readonly typedWrong = signal(false);
  protected readonly done = signal<{ text: string; refused: string[] } | null>(null);

  constructor() {
    inject(PageHead).set(this.words.t('checking.count.link'));
  }

  protected add(number: number): void {
    if (this.found().includes(number)) return;
    this.found.update((found) => [...found, number]);
    this.said.set(this.words.t('checking.count.read', { number }));
  }

  protected scan(code: string): void {
    const number = numberInCode(code);
    if (number !== null) this.add(number);
  }

  protected toggle(number: number): void {
    if (this.found().includes(number))
      this.found.update((found) => found.filter((one) => one !== number));
    else this.add(number);
  }

  protected everything(): void {
    this.found.set([...(this.view()?.expected ?? []).map(({ number }) => number)]);
  }

  protected type(event: Event, field: HTMLInputElement): void {
    event.preventDefault();
    const number = Number(field.value);
    this.typedWrong.set(!(Number.isInteger(number) && number > 0 && number <= 100_000));
    if (this.typedWrong()) return;
    this.add(number);
    field.value = '';
  }

  protected async finish(missing: StockCounted['missing']): Promise<void> {
    const { there, extra } = this.result();
    await this.sending.run(async () => {
      const body: StockCounted = { found: there, missing, extra };
      const { counted, mended, refused } = await this.calls.post<StockMended>(this.address(), body);
      const text = this.words.t('checking.count.done', { counted, mended: mended.length });
      this.done.set({ text, refused: refused.map((one) => this.refusal(one)) });
    });
  }

  protected again(): void {
    this.done.set(null);
    this.comparing.set(false);
    this.found.set([]);
    this.said.set('');
    this.resource.reload();
  }

  private refusal({ number, reason }: StockMended['refused'][number]): string {
    const key = `problems.because.${reason}`;
    const why = this.words.t(this.words.knows(key) ? key : 'problems.unexpected', { minutes: 0 });
    return this.words.t('checking.count.refused', { number, why });
  }
}
