import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CampaignView } from '@dabei/contracts';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

/** To the wishes of a campaign, and after the draw to their answers. */
@Component({
  selector: 'dabei-wishes-link',
  imports: [RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>
      <a class="button" [routerLink]="address()">{{
        (campaign().drawnAt ? 'public.programme.toAnswers' : 'public.programme.toWishes') | t
      }}</a>
    </p>
  `,
})
export class WishesLink {
  readonly campaign = input.required<CampaignView>();
  private readonly words = inject(Words);
  protected readonly address = computed(() => {
    const { slug, drawnAt } = this.campaign();
    return `/${this.words.language()}/wuensche/${slug}${drawnAt ? '/ergebnis' : ''}`;
  });
}
