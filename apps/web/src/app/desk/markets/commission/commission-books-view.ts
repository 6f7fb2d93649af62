import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { deskRoutes, type CommissionBooks } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { moneyText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { attempt } from '../../parts/attempt';
import { centsOf, eurosOf } from '../../parts/euros';
import { ProblemLine } from '../../parts/problem-line';
import { CommissionData } from './commission-data';

/** The sums of all numbers, which close to the cent, and the tills held against them. */
@Component({
  selector: 'dabei-commission-books',
  imports: [Icon, ProblemLine, TPipe],
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
      gap: 0.75rem;
      margin: 0;
    }
    dd {
      margin: 0;
      font-size: 1.25rem;
      font-variant-numeric: tabular-nums;
    }
    .till {
      align-items: end;
    }
  `,
  template: `
    <section class="sheet stack-small" aria-labelledby="books-title">
      <h2 id="books-title">{{ 'commission.desk.books.title' | t }}</h2>
      <p>
        {{ 'commission.desk.books.settled' | t: { count: books().numbers } }}
        @if (books().numbers > 0) {
          · {{ 'commission.desk.books.left' | t: { count: books().itemsLeft } }} ·
          {{ 'commission.desk.books.paid' | t: { count: books().paidOut, total: books().numbers } }}
        }
      </p>
      <dl>
        @for (sum of sums(); track sum.word) {
          <div>
            <dt class="small soft">{{ 'commission.desk.books.' + sum.word | t }}</dt>
            <dd>{{ sum.text }}</dd>
          </div>
        }
      </dl>
      <p class="small soft">{{ 'commission.desk.books.closes' | t }}</p>
      <form class="row till" novalidate (submit)="save($event)">
        <label>
          <span class="small">{{ 'commission.desk.books.till' | t }}</span>
          <input
            #money
            type="text"
            inputmode="decimal"
            [value]="till()"
            (input)="till.set(money.value)"
          />
        </label>
        <button
          type="submit"
          class="button button-small"
          [disabled]="saving.busy() || cents() === undefined"
        >
          {{ 'commission.desk.books.till-save' | t }}
        </button>
      </form>
      <dabei-problem-line [text]="saving.problem()" />
      <div role="status">
        @if (difference(); as sentence) {
          <p
            class="notice"
            [class.notice-confirmed]="isRight()"
            [class.notice-waiting]="!isRight()"
          >
            <dabei-icon [name]="isRight() ? 'check' : 'alert'" /><span>{{ sentence }}</span>
          </p>
        }
      </div>
    </section>
  `,
})
export class CommissionBooksView {
  readonly books = input.required<CommissionBooks>();
  private readonly data = inject(CommissionData);
  private readonly words = inject(Words);
  protected readonly saving = attempt();
  protected readonly till = linkedSignal(() => eurosOf(this.books().tillCents));
  protected readonly cents = computed(() => centsOf(this.till()));
  protected readonly isRight = computed(() => this.books().tillDifference === 0);
  protected readonly sums = computed(() => {
    const books = this.books();
    const all = [
      ['turnover', books.turnoverCents],
      ['payout', books.payoutCents],
      ['commission', books.commissionCents],
      ['fee', books.feeCents],
      ['rounding', books.roundingCents],
      ['kept', books.keptCents],
      ...(books.feeOwedCents > 0 ? [['owed', books.feeOwedCents] as const] : []),
    ] as const;
    return all.map(([word, cents]) => ({ word, text: this.money(cents) }));
  });
  protected readonly difference = computed(() => {
    const { tillDifference } = this.books();
    if (tillDifference === null) return null;
    if (tillDifference === 0) return this.words.t('commission.desk.books.till-ok');
    return this.words.t('commission.desk.books.till-off', {
      cents: tillDifference > 0 ? 'more' : 'less',
      amount: this.money(Math.abs(tillDifference)),
    });
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const tillCents = this.cents();
    if (tillCents === undefined) return;
    await this.saving.run(() => this.data.put(deskRoutes.deskTill, { tillCents }));
  }

  private money(cents: number): string {
    return moneyText(cents, this.words.language());
  }
}
