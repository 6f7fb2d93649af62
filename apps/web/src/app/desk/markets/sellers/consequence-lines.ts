import { Component, computed, inject, input, model } from '@angular/core';
import type { PitchConsequence, SellerEntry } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { moneyText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ReasonField } from '../../parts/reason-field';

export type Overridden = SellerEntry['overridden'];

/** Can it be done as it stands: nothing refuses, or the office decided otherwise and says why? */
export function canBeDone(
  { refusals, ground }: PitchConsequence,
  overridden: Overridden,
  reason: string,
): boolean {
  const lifted = (one: PitchConsequence['refusals'][number]): boolean =>
    one.overridable && overridden.some((name) => name === one.reason);
  const onPurpose = overridden.length > 0 || ground === 'kept-for-line';
  return (
    refusals.every(lifted) &&
    ground !== 'taken' &&
    ground !== 'unknown-pitch' &&
    (!onPurpose || reason.trim() !== '')
  );
}

/** What an act means before it is done: pitches, price, how the seller hears of it, and what speaks against it. */
@Component({
  selector: 'dabei-consequence-lines',
  imports: [Icon, ReasonField, TPipe],
  template: `
    <div role="status" class="stack-small">
      @if (consequence().numbersAfter.length > 0) {
        <p>
          {{ 'plan.desk.consequence.price' | t: prices() }}
          {{ 'plan.desk.consequence.told-' + consequence().told | t }}
        </p>
      }
      @for (warning of consequence().warnings; track warning) {
        <p class="small soft">{{ 'plan.desk.warning.' + warning | t }}</p>
      }
      @if (consequence().ground; as ground) {
        <div class="notice notice-waiting">
          <dabei-icon name="alert" />
          <p>{{ 'plan.desk.ground.' + ground | t }}</p>
        </div>
      }
      @for (one of consequence().refusals; track one.reason) {
        <div class="notice notice-waiting">
          <dabei-icon name="alert" />
          <div>
            <p>{{ 'problems.because.pitch-' + one.reason | t }}</p>
            @if (one.overridable) {
              <label class="choice">
                <input
                  #tick
                  type="checkbox"
                  [checked]="isLifted(one.reason)"
                  (change)="lift(one.reason, tick.checked)"
                />
                <span>{{ 'plan.desk.consequence.override' | t }}</span>
              </label>
            }
          </div>
        </div>
      }
    </div>
    @if (needsReason()) {
      <dabei-reason-field
        id="pitch-reason"
        [label]="'plan.desk.consequence.reason' | t"
        [(reason)]="reason"
      />
    }
  `,
})
export class ConsequenceLines {
  readonly consequence = input.required<PitchConsequence>();
  readonly overridden = model.required<Overridden>();
  readonly reason = model.required<string>();
  private readonly words = inject(Words);

  protected readonly prices = computed(() => {
    const { numbersAfter, priceBeforeCents, priceAfterCents } = this.consequence();
    return {
      numbers: numbersAfter.join(', '),
      count: numbersAfter.length,
      price: this.money(priceAfterCents),
      before: this.money(priceBeforeCents),
      changed: String(priceBeforeCents > 0 && priceBeforeCents !== priceAfterCents),
    };
  });
  protected readonly needsReason = computed(
    () => this.overridden().length > 0 || this.consequence().ground === 'kept-for-line',
  );

  private money(cents: number): string {
    return cents === 0
      ? this.words.t('plan.desk.consequence.free')
      : moneyText(cents, this.words.language());
  }

  protected isLifted(reason: string): boolean {
    return this.overridden().some((one) => one === reason);
  }

  protected lift(reason: string, lifted: boolean): void {
    const others = this.overridden().filter((one) => one !== reason);
    this.overridden.set(lifted ? [...others, reason as Overridden[number]] : others);
  }
}
