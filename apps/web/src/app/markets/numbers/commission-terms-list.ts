import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PublicCommission } from '@dabei/contracts';
import { dayText, moneyText } from '@dabei/words';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';

/** How it works: how many things, which share, when to hand in. */
@Component({
  selector: 'dabei-commission-terms',
  imports: [TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sheet stack-small" aria-labelledby="terms-title">
      <h2 id="terms-title">{{ 'commission.seller.terms' | t }}</h2>
      <ul>
        @for (line of lines(); track line) {
          <li>{{ line }}</li>
        }
      </ul>
      @if (market().goodsTerms; as text) {
        <p class="written" [attr.lang]="words.written()">{{ text }}</p>
      }
    </section>
  `,
  styles: `
    .written {
      white-space: pre-line;
    }
  `,
})
export class CommissionTermsList {
  readonly market = input.required<PublicCommission>();
  protected readonly words = inject(Words);
  protected readonly lines = computed(() => {
    const { terms, intakeOn, intakeFrom, intakeUntil } = this.market();
    const say = (key: string, params: Record<string, string | number>): string =>
      this.words.t(`commission.seller.${key}`, params);
    const money = (cents: number): string => moneyText(cents, this.words.language());
    return [
      say('items', { count: terms.itemsPerNumber, helper: terms.itemsPerHelper }),
      say('commission', { percent: terms.commissionPercent, helper: terms.helperPercent }),
      ...(terms.feeCents > 0 ? [say('fee', { fee: money(terms.feeCents) })] : []),
      ...(terms.feePerItemCents > 0
        ? [say('fee-item', { fee: money(terms.feePerItemCents) })]
        : []),
      ...(terms.roundDownTo > 1 ? [say('rounding', { step: money(terms.roundDownTo) })] : []),
      ...(intakeOn === null
        ? []
        : [
            say('intake', {
              day: dayText(intakeOn, this.words.language()),
              from: intakeFrom ?? '',
              to: intakeUntil ?? '',
            }),
          ]),
    ];
  });
}
