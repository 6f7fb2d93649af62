import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NumberSettlement, OwnNumber } from '@dabei/contracts';
import { dayText, moneyText } from '@dabei/words';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';

/** What was sold and what the seller gets, line by line to the cent. */
@Component({
  selector: 'dabei-number-result',
  imports: [RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sheet stack-small" aria-labelledby="result-title">
      <h2 id="result-title">{{ 'commission.seller.result' | t }}</h2>
      <p>
        {{
          'commission.seller.sold'
            | t: { sold: own().itemsSold ?? 0, brought: own().itemsBrought ?? 0 }
        }}.
        {{ 'commission.seller.left' | t: { count: settlement().itemsLeft } }}
      </p>
      <dl>
        @for (row of rows(); track row.word) {
          <div>
            <dt>{{ 'commission.seller.' + row.word | t }}</dt>
            <dd [class.strong]="row.word === 'payout'">{{ row.text }}</dd>
          </div>
        }
      </dl>
      @if (own().bill; as secret) {
        <p>
          <a class="button" [routerLink]="['/', language(), 'beitrag', secret]">{{
            'commission.seller.to-bill' | t
          }}</a>
        </p>
      }
      @if (own().paidOutOn; as day) {
        <p>{{ 'commission.seller.paid' | t: { day: dayOf(day) } }}</p>
      } @else if (settlement().payoutCents > 0) {
        <p>{{ 'commission.seller.paid-not-yet' | t }}</p>
      }
    </section>
  `,
  styles: `
    dl {
      margin: 0;
    }
    dl div {
      display: flex;
      justify-content: space-between;
      gap: 1rem;
      padding-block: 0.25rem;
    }
    dd {
      margin: 0;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class NumberResult {
  readonly own = input.required<OwnNumber>();
  readonly settlement = input.required<NumberSettlement>();
  private readonly words = inject(Words);
  protected readonly language = computed(() => this.words.language());
  protected readonly rows = computed(() => {
    const settled = this.settlement();
    const money = (cents: number): string => moneyText(cents, this.words.language());
    const less = [
      ['commission-row', settled.commissionCents],
      ['fee-row', settled.feeCents],
      ['rounding-row', settled.roundingCents],
    ] as const;
    return [
      { word: 'turnover', text: money(settled.turnoverCents) },
      ...less.flatMap(([word, cents]) => (cents === 0 ? [] : [{ word, text: money(-cents) }])),
      { word: 'payout', text: money(settled.payoutCents) },
      ...(settled.feeOwedCents === 0 ? [] : [{ word: 'owed', text: money(settled.feeOwedCents) }]),
    ];
  });

  protected dayOf(day: string): string {
    return dayText(day, this.words.language());
  }
}
