import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { mostWishesAtOnce, type PublicWish } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { TreeBasket } from '../claim/tree-basket';
import { pickWishes } from './pick-wishes';
import { TreeStore } from './tree-store';

const usual = 10;

/** For a company or a class: so many cards of those looked for, drawn by lot; single ones are swapped in the next step. */
@Component({
  selector: 'dabei-pick-for-me',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    details {
      padding: 0.75rem 1rem;
    }
    summary {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      min-block-size: 2.75rem;
      font-weight: 600;
      cursor: pointer;
    }
    form {
      padding-block-start: 0.5rem;
    }
    .row {
      align-items: end;
    }
    input {
      inline-size: 6rem;
    }
    @media not (scripting: enabled) {
      :host {
        display: none;
      }
    }
  `,
  template: `
    <details class="sheet no-print">
      <summary><dabei-icon name="people" />{{ 'tree.many.title' | t }}</summary>
      <form class="stack-small" novalidate (submit)="pick($event)">
        <p>{{ 'tree.many.lead' | t: { free: free() } }}</p>
        <div class="row">
          <div class="field">
            <label class="field-label" for="many-count">{{ 'tree.many.count' | t }}</label>
            <input
              #number
              id="many-count"
              type="number"
              inputmode="numeric"
              min="1"
              [max]="most()"
              [value]="count()"
              aria-describedby="many-error"
              [attr.aria-invalid]="wrong() ? 'true' : null"
              (input)="typed.set(number.valueAsNumber)"
            />
          </div>
          <button type="submit" class="button button-primary">
            {{ 'tree.many.pick' | t: { count: wrong() ? 0 : count() } }}
          </button>
        </div>
        <p id="many-error" class="field-error" role="alert">
          {{ wrong() ? ('tree.many.wrong' | t: { most: most() }) : '' }}
        </p>
      </form>
    </details>
  `,
})
export class PickForMe {
  /** Those the donor looks for. */
  readonly wishes = input.required<readonly PublicWish[]>();
  private readonly store = inject(TreeStore);
  private readonly basket = inject(TreeBasket);
  private readonly words = inject(Words);
  private readonly router = inject(Router);

  private readonly chosen = computed(() =>
    this.basket.campaign() === this.store.campaign()?.slug ? this.basket.wishes() : [],
  );
  protected readonly free = computed(() => {
    const chosen = new Set(this.chosen().map(({ number }) => number));
    return this.wishes().filter(({ online, number }) => online && !chosen.has(number)).length;
  });
  protected readonly most = computed(() =>
    Math.min(this.free(), mostWishesAtOnce - this.chosen().length),
  );
  protected readonly typed = signal<number | null>(null);
  protected readonly count = computed(() => this.typed() ?? Math.min(usual, this.most()));
  protected readonly wrong = computed(
    () => !Number.isInteger(this.count()) || this.count() < 1 || this.count() > this.most(),
  );

  protected pick(event: Event): void {
    event.preventDefault();
    const slug = this.store.campaign()?.slug;
    if (this.wrong() || slug === undefined) return;
    const before = this.chosen();
    const without = new Set(before.map(({ number }) => number));
    const picked = pickWishes(this.wishes(), this.count(), { without, dice: Math.random });
    this.basket.choose(slug, [...before, ...picked]);
    void this.router.navigateByUrl(`/${this.words.language()}/wunschbaum/zusagen`);
  }
}
