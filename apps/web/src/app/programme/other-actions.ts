import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { routes, type PublicCommunityDays, type PublicMarkets } from '@dabei/contracts';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

/** To the markets, while one is to come, and to the days that look for hands. */
@Component({
  selector: 'dabei-other-actions',
  imports: [RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (action of coming(); track action) {
      <p>
        <a class="button" [routerLink]="'/' + words.language() + '/' + action">{{
          'public.programme.' + action | t
        }}</a>
      </p>
    }
  `,
})
export class OtherActions {
  protected readonly words = inject(Words);
  private readonly markets = httpResource<PublicMarkets>(() => routes.publicMarkets);
  private readonly days = httpResource<PublicCommunityDays>(() => routes.publicCommunityDays);
  protected readonly coming = computed(() => [
    ...(this.markets.hasValue() && this.markets.value().markets.some(isToCome) ? ['markt'] : []),
    ...(this.days.hasValue() && this.days.value().days.some(({ open }) => open)
      ? ['aktionstag']
      : []),
  ]);
}

const isToCome = ({ phase }: PublicMarkets['markets'][number]): boolean => phase !== 'over';
