import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { routes, type PublicMarkets } from '@dabei/contracts';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

/** To the markets, while one is to come. */
@Component({
  selector: 'dabei-markets-link',
  imports: [RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (coming()) {
      <p>
        <a class="button" [routerLink]="'/' + words.language() + '/markt'">{{
          'public.programme.markets' | t
        }}</a>
      </p>
    }
  `,
})
export class MarketsLink {
  protected readonly words = inject(Words);
  private readonly all = httpResource<PublicMarkets>(() => routes.publicMarkets);
  protected readonly coming = computed(() => {
    if (!this.all.hasValue()) return false;
    return this.all.value().markets.some(({ phase }) => phase !== 'over');
  });
}
