import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@dabei/web/ui';
import { OfficeStore } from '../shared/office-store';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

@Component({
  selector: 'dabei-site-footer',
  imports: [Icon, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './site-footer.css',
  template: `
    <footer>
      <div class="page columns">
        <section>
          <h2>{{ 'public.site.questions' | t }}</h2>
          @if (office.office(); as it) {
            <p>
              <strong>{{ it.name }} {{ it.town }}</strong
              ><br />
              <a class="phone" [href]="office.callLink()">
                <dabei-icon name="phone" /><bdi dir="ltr">{{ it.phone }}</bdi>
              </a>
              <br />
              <a [href]="'mailto:' + it.email">{{ it.email }}</a>
            </p>
            <p class="small">{{ it.address }}<br />{{ it.hours }}</p>
          }
        </section>
        <nav [attr.aria-label]="'public.site.footer' | t">
          <ul class="plain-list">
            @for (page of pages; track page.slug) {
              <li>
                <a [routerLink]="base() + page.slug">{{ page.key | t }}</a>
              </li>
            }
          </ul>
        </nav>
        <p class="small promise">
          {{ 'public.site.usedForThis' | t }}<br /><span>{{ 'public.site.browsers' | t }}</span>
        </p>
      </div>
    </footer>
  `,
})
export class SiteFooter {
  protected readonly office = inject(OfficeStore);
  private readonly words = inject(Words);
  protected readonly base = computed(() => `/${this.words.language()}/seite/`);
  protected readonly pages = [
    { slug: 'so-gehts', key: 'public.site.howTo' },
    { slug: 'sorge', key: 'public.site.worry' },
    { slug: 'datenschutz', key: 'public.site.privacy' },
    { slug: 'barrierefreiheit', key: 'public.site.accessibility' },
    { slug: 'impressum', key: 'public.site.imprint' },
  ];
}
