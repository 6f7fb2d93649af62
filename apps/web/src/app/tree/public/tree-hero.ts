import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PublicTree } from '@dabei/contracts';
import { dayText, moneyText } from '@dabei/words';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';

/** The head of the wish tree: how many wishes are still open, until when, how much. */
@Component({
  selector: 'dabei-tree-hero',
  imports: [TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './tree-hero.css',
  template: `
    <div class="page hero">
      <div>
        <h1 [attr.lang]="words.written()">{{ campaign().title }}</h1>
        <p class="lead" [attr.lang]="campaign().intro ? words.written() : null">
          {{ campaign().intro || ('tree.public.lead' | t) }}
        </p>
      </div>
      <div class="board">
        <p class="left">
          @let counts = tree().counts;
          @if (campaign().claimable) {
            {{ 'tree.public.left' | t: { open: counts.open, published: counts.published } }}
          } @else {
            {{
              'tree.public.given'
                | t: { given: counts.published - counts.open, published: counts.published }
            }}
          }
        </p>
        <div class="bar" aria-hidden="true"><span [style.inline-size.%]="given()"></span></div>
        @if (campaign().claimable) {
          <p>
            {{ 'tree.public.until' | t: { day: until() } }}
            {{ 'tree.public.limit' | t: { money: money() } }}
          </p>
        }
      </div>
    </div>
  `,
})
export class TreeHero {
  readonly tree = input.required<PublicTree>();
  readonly campaign = input.required<NonNullable<PublicTree['campaign']>>();
  protected readonly words = inject(Words);

  protected readonly given = computed(() => {
    const { open, published } = this.tree().counts;
    return published === 0 ? 0 : (100 * (published - open)) / published;
  });
  protected readonly until = computed(() =>
    dayText(this.campaign().giftsUntil, this.words.language()),
  );
  protected readonly money = computed(() =>
    moneyText(this.campaign().priceLimitCents, this.words.language()),
  );
}
