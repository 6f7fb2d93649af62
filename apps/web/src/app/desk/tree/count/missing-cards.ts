import { Component, computed, input, linkedSignal, output } from '@angular/core';
import type { StockCounted } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';

type Missing = StockCounted['missing'][number];

const whats: readonly Missing['what'][] = ['taken', 'lost', 'off'];

/** Each card that was not found, with the likeliest answer chosen already. */
@Component({
  selector: 'dabei-missing-cards',
  imports: [TPipe],
  template: `
    <form class="stack" (submit)="send($event)">
      @for (row of rows(); track row.number) {
        <fieldset class="stack-small">
          <legend>{{ 'checking.count.whatMissing' | t: { number: row.number } }}</legend>
          <div class="row">
            @for (what of whats; track what) {
              <label class="row">
                <input
                  type="radio"
                  [name]="'missing-' + row.number"
                  [value]="what"
                  [checked]="row.what === what"
                  (change)="choose(row.number, what)"
                />
                {{ 'checking.count.what-' + what | t }}
              </label>
            }
          </div>
        </fieldset>
      } @empty {
        @if (fits()) {
          <p>{{ 'checking.count.fits' | t }}</p>
        }
      }
      <div class="row">
        <button type="submit" class="button button-primary" [disabled]="busy()">
          {{ 'checking.count.finish' | t }}
        </button>
        <button type="button" class="button button-quiet" (click)="back.emit()">
          {{ 'checking.count.back' | t }}
        </button>
      </div>
    </form>
  `,
})
export class MissingCards {
  readonly missing = input.required<readonly number[]>();
  readonly promised = input.required<readonly number[]>();
  /** Nothing else is wrong either. */
  readonly fits = input(false);
  readonly busy = input(false);
  readonly back = output();
  readonly agreed = output<Missing[]>();

  protected readonly whats = whats;
  private readonly chosen = linkedSignal(
    () =>
      new Map(
        this.missing().map((number): [number, Missing['what']] => [
          number,
          this.promised().includes(number) ? 'off' : 'taken',
        ]),
      ),
  );
  protected readonly rows = computed(() =>
    [...this.chosen()].map(([number, what]): Missing => ({ number, what })),
  );

  protected choose(number: number, what: Missing['what']): void {
    this.chosen.update((chosen) => new Map(chosen).set(number, what));
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.agreed.emit(this.rows());
  }
}
