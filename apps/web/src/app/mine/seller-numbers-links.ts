import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { routes, type MySellerNumbers } from '@dabei/contracts';
import { marketWhen } from '../markets/market-words';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

/** The family's numbers at a Kleiderbörse that is not over; each leads to its own page. */
@Component({
  selector: 'dabei-seller-numbers-links',
  imports: [RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: contents;
    }
    p,
    h2 {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
  template: `
    @for (link of links(); track link.address) {
      <section class="sheet stack-small">
        <h2 [attr.lang]="words.written()">{{ link.title }}</h2>
        <p>{{ link.when }}</p>
        @if (link.number; as number) {
          <p class="strong">{{ 'commission.seller.number' | t: { number } }}</p>
        }
        <p>
          <a class="button" [routerLink]="link.address">{{ 'commission.seller.own' | t }}</a>
        </p>
      </section>
    }
  `,
})
export class SellerNumbersLinks {
  protected readonly words = inject(Words);
  private readonly resource = httpResource<MySellerNumbers>(() => routes.mySellerNumbers);
  protected readonly links = computed(() => {
    const numbers = this.resource.hasValue() ? this.resource.value().numbers : [];
    return numbers.map(({ title, secret, number, calledOff, ...market }) => ({
      title,
      number,
      when: calledOff
        ? this.words.t('commission.seller.called-off')
        : marketWhen(market, this.words.voice()),
      address: `/${this.words.language()}/kleiderboerse/nummer/${secret}`,
    }));
  });
}
