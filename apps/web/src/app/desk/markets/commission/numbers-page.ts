import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type DeskNumber,
  type DeskNumberAct,
  type IntakePlanned,
  deskRoutes,
} from '@dabei/contracts';
import { keepsNumber } from '@dabei/domain';
import { Icon } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { MarketHead } from '../market-head';
import { CommissionData } from './commission-data';
import { EnterNumber } from './enter-number';
import { NumberTable, type ChosenAct } from './number-table';
import { PapersSection } from './papers-section';

/** Who has which number, who waits; entering on the phone, times to hand in, papers. */
@Component({
  selector: 'dabei-numbers-page',
  imports: [
    AnswerState,
    AskDialog,
    EnterNumber,
    Icon,
    MarketHead,
    NumberTable,
    PapersSection,
    ProblemLine,
    RouterLink,
    TPipe,
  ],
  providers: [CommissionData],
  templateUrl: './numbers-page.html',
})
export class NumbersPage {
  /** From the address. */
  readonly slug = input.required<string>();

  protected readonly data = inject(CommissionData);
  private readonly words = inject(Words);
  private readonly toasts = inject(Toasts);
  protected readonly acting = attempt();
  protected readonly ending = attempt();
  protected readonly ended = signal<DeskNumber | null>(null);
  protected readonly search = signal('');
  protected readonly shown = computed(() => {
    const sought = this.search().trim().toLowerCase();
    return this.data
      .numbers()
      .filter(
        ({ name, number }) =>
          sought === '' || name.toLowerCase().includes(sought) || String(number) === sought,
      );
  });
  protected readonly given = computed(
    () => this.data.numbers().filter(({ state }) => keepsNumber(state)).length,
  );
  protected readonly waiting = computed(
    () =>
      this.data.numbers().filter(({ state }) => state === 'waiting' || state === 'queued').length,
  );
  protected readonly waitingBehind = computed(() =>
    this.ended()?.number === null ? 0 : this.waiting(),
  );
  protected readonly printable = computed(() =>
    this.data
      .numbers()
      .flatMap(({ number, state }) =>
        number !== null && ['confirmed', 'brought', 'settled'].includes(state) ? [number] : [],
      ),
  );

  constructor() {
    inject(PageHead).set(this.words.t('commission.desk.tabs.numbers'));
    effect(() => {
      this.data.slug.set(this.slug());
    });
  }

  protected async chosen({ one, act }: ChosenAct): Promise<void> {
    if (act === 'cancel') {
      this.ending.problem.set(null);
      this.ended.set(one);
      return;
    }
    if (await this.acting.run(() => this.data.act(one, act)))
      this.toasts.say(this.words.t('commission.desk.act.done'), this.undoOf(one, act));
  }

  protected async end(): Promise<void> {
    const one = this.ended();
    if (one === null) return;
    if (await this.ending.run(() => this.data.act(one, 'cancel'))) {
      this.ended.set(null);
      this.toasts.say(this.words.t('commission.desk.act.done'));
    }
  }

  protected async spread(): Promise<void> {
    await this.acting.run(async () => {
      const { given, leftOver } = await this.data.post<IntakePlanned>(deskRoutes.deskIntakePlan);
      this.toasts.say(this.words.t('commission.desk.intake.done', { given, left: leftOver }));
    });
  }

  /** What a slip of the finger takes back at once. */
  private undoOf({ id }: DeskNumber, act: DeskNumberAct['act']): (() => void) | undefined {
    const opposite: Partial<Record<DeskNumberAct['act'], DeskNumberAct['act']>> = {
      'pay-out': 'undo-pay-out',
      'undo-pay-out': 'pay-out',
    };
    const back = opposite[act];
    if (back === undefined) return undefined;
    return () => {
      const now = this.data.numbers().find((one) => one.id === id);
      if (now !== undefined) void this.acting.run(() => this.data.act(now, back));
    };
  }
}
