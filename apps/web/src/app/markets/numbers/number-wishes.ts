import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import type { OwnNumber } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { OwnNumberActs } from './own-number-acts';

/** When to hand in, whether the number is kept, what happens to what is left. */
@Component({
  selector: 'dabei-number-wishes',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="sheet stack" (submit)="save($event)">
      <h2>{{ 'commission.seller.wishes' | t }}</h2>
      @if (own().intakeTimes.length > 0 && own().state === 'confirmed') {
        <label>
          <span>{{ 'commission.seller.intake-title' | t }}</span>
          <select #time (change)="intakeAt.set(time.value === '' ? null : time.value)">
            <option value="" [selected]="intakeAt() === null">
              {{ 'commission.seller.intake-none' | t }}
            </option>
            @for (slot of own().intakeTimes; track slot.at) {
              <option
                [value]="slot.at"
                [selected]="intakeAt() === slot.at"
                [disabled]="slot.free === 0 && slot.at !== own().intakeAt"
              >
                {{
                  'commission.seller.' +
                    (slot.free === 0 && slot.at !== own().intakeAt ? 'intake-full' : 'intake-at')
                    | t: { time: slot.at }
                }}
              </option>
            }
          </select>
        </label>
      }
      <label class="choice">
        <input #keep type="checkbox" [checked]="keeps()" (change)="keeps.set(keep.checked)" />
        <span>{{ 'commission.seller.keep' | t }}</span>
      </label>
      <p class="small soft">{{ 'commission.seller.keep-note' | t }}</p>
      <label class="choice">
        <input
          #donate
          type="checkbox"
          [checked]="donates()"
          (change)="donates.set(donate.checked)"
        />
        <span>{{ 'commission.seller.donate' | t }}</span>
      </label>
      <div role="status">
        @if (saved()) {
          <p class="notice notice-confirmed">
            <dabei-icon name="check" /><span>{{ 'commission.seller.saved' | t }}</span>
          </p>
        }
      </div>
      <p>
        <button type="submit" class="button button-primary" [attr.aria-disabled]="acts.busy()">
          {{ 'commission.seller.save' | t }}
        </button>
      </p>
    </form>
  `,
})
export class NumberWishes {
  readonly own = input.required<OwnNumber>();
  protected readonly acts = inject(OwnNumberActs);
  protected readonly keeps = linkedSignal(() => this.own().keepNumber);
  protected readonly donates = linkedSignal(() => this.own().donateLeftovers);
  protected readonly intakeAt = linkedSignal(() => this.own().intakeAt);
  protected readonly saved = signal(false);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.saved.set(false);
    const done = await this.acts.change({
      keepNumber: this.keeps(),
      donateLeftovers: this.donates(),
      intakeAt: this.intakeAt(),
    });
    this.saved.set(done);
  }
}
