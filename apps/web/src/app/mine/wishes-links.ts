import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { routes, type CampaignView } from '@dabei/contracts';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

/** To the wishes of each campaign a family can wish in, and to their answers. */
@Component({
  selector: 'dabei-wishes-links',
  imports: [RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    p {
      margin: 0;
    }
  `,
  template: `
    @for (link of links(); track link.slug) {
      <section class="sheet stack-small">
        <p class="strong">{{ link.title }}</p>
        <p>
          <a class="button" [routerLink]="link.address">{{
            (link.drawn ? 'public.programme.toAnswers' : 'public.programme.toWishes') | t
          }}</a>
        </p>
      </section>
    }
  `,
})
export class WishesLinks {
  private readonly words = inject(Words);
  private readonly resource = httpResource<CampaignView[]>(() => routes.campaigns);
  protected readonly links = computed(() => {
    const campaigns = this.resource.hasValue() ? this.resource.value() : [];
    return campaigns
      .filter(({ phase, wishesOpenAt, drawnAt }) => {
        if (phase === 'done' || phase === 'erased' || phase === 'draft') return false;
        return phase === 'wishing' || phase === 'drawing' || (wishesOpenAt && drawnAt);
      })
      .map(({ slug, title, drawnAt }) => ({
        slug,
        title,
        drawn: drawnAt !== null,
        address: `/${this.words.language()}/wuensche/${slug}${drawnAt ? '/ergebnis' : ''}`,
      }));
  });
}
