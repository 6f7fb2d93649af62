import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { route, deskRoutes, type DayDeposit, type DayDeposits } from '@dabei/contracts';
import { moneyText } from '@dabei/words';
import { lastAnswer } from '../../../shared/last-answer';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { DayActs } from './day-acts';
import { DepositDialog, type DepositAct } from './deposit-dialog';
import { lookAgain } from './look-again';
import { onlyIfNew } from './only-if-new';

/** After the market: whose pitch is tidy gets the deposit back, else it stays with a reason. */
@Component({
  selector: 'dabei-deposit-list',
  imports: [AnswerState, DepositDialog, TPipe],
  styleUrl: './deposit-list.css',
  templateUrl: './deposit-list.html',
})
export class DepositList {
  readonly slug = input.required<string>();
  /** A number or a part of a name. */
  readonly text = input('');

  private readonly acts = inject(DayActs);
  private readonly words = inject(Words);
  protected readonly asked = signal<{ row: DayDeposit; act: DepositAct } | null>(null);
  private readonly context = onlyIfNew();
  protected readonly resource = httpResource<DayDeposits>(() => ({
    url: route(deskRoutes.deskMarketDeposits, { slug: this.slug() }),
    context: this.context,
  }));
  protected readonly deposits = lastAnswer(this.resource);
  protected readonly rows = computed(() => {
    const wanted = this.text().trim().toLocaleLowerCase();
    return (this.deposits()?.rows ?? [])
      .filter(
        ({ name, numbers }) =>
          numbers.some((number) => number.toLocaleLowerCase().startsWith(wanted)) ||
          name?.toLocaleLowerCase().includes(wanted),
      )
      .map((row) => ({
        row,
        numbers: row.numbers.join(', '),
        name: row.name ?? this.words.t('market-day.nameless'),
        state: this.stateOf(row),
      }));
  });
  protected readonly held = computed(() => this.money(this.deposits()?.heldCents ?? 0));

  constructor() {
    lookAgain(() => this.resource.reload());
  }

  protected done(row: DayDeposit, act: DepositAct, text: string): void {
    this.asked.set(null);
    this.resource.reload();
    this.acts.depositDone({ text, act }, row, () => this.resource.reload());
  }

  private stateOf({ depositCents, heldCents, keptCents, returnedCents }: DayDeposit): string {
    const part = (word: string, cents: number): string[] =>
      cents > 0 ? [this.words.t(`market-day.deposit.${word}`, { amount: this.money(cents) })] : [];
    const parts = [
      ...part('held', heldCents),
      ...part('returned', returnedCents),
      ...part('kept', keptCents),
    ];
    return (parts.length > 0 ? parts : part('unpaid', depositCents)).join(' · ');
  }

  private money(cents: number): string {
    return moneyText(cents, this.words.language());
  }
}
