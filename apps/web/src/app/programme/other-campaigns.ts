import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { routes, type CampaignView } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

/** What else the town offers at the moment, at the foot of a programme. */
@Component({
  selector: 'dabei-other-campaigns',
  imports: [Icon, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (others().length) {
      <section class="stack-small" aria-labelledby="others">
        <h2 id="others">{{ 'public.programme.otherCampaigns' | t }}</h2>
        <ul class="plain-list stack-small">
          @for (campaign of others(); track campaign.slug) {
            <li>
              <a class="button" [routerLink]="base() + campaign.slug">
                {{ campaign.title }}<dabei-icon class="flip-icon" name="arrow" />
              </a>
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class OtherCampaigns {
  readonly shown = input.required<string>();
  private readonly words = inject(Words);
  private readonly resource = httpResource<CampaignView[]>(() => routes.campaigns);
  protected readonly base = computed(() => `/${this.words.language()}/programm/`);
  protected readonly others = computed(() =>
    this.resource.hasValue()
      ? this.resource
          .value()
          .filter(({ slug, phase }) => slug !== this.shown() && phase !== 'erased')
      : [],
  );
}
