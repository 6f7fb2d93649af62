import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { route, routes, type KeeperView } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { dayText } from '@dabei/words';
import { SITE_ORIGIN } from '../../shared/site-origin';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';

/** The days a shop has to know, and its calendar. */
@Component({
  selector: 'dabei-shop-dates',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sheet stack-small" aria-labelledby="dates-title">
      <h2 id="dates-title">{{ 'tree.keeper.days' | t }}</h2>
      <ul class="plain-list stack-small">
        @for (line of lines(); track line) {
          <li>{{ line }}</li>
        }
      </ul>
      <p>
        <a class="button" rel="noreferrer" [attr.href]="calendar()">
          <dabei-icon name="calendar" />{{ 'tree.keeper.calendar' | t }}
        </a>
      </p>
    </section>
  `,
})
export class ShopDates {
  readonly view = input.required<KeeperView>();
  private readonly words = inject(Words);
  private readonly sanitizer = inject(DomSanitizer);
  private readonly origin = inject(SITE_ORIGIN);

  protected readonly lines = computed(() => {
    const { hangOn, tours, campaign } = this.view();
    const day = (date: string): string => dayText(date, this.words.language(), 'long');
    const { t } = this.words.voice();
    return [
      ...(hangOn === null ? [] : [t('tree.keeper.hang', { day: day(hangOn) })]),
      ...tours.map((tour) =>
        tour.hours === ''
          ? t('tree.keeper.tour', { day: day(tour.day) })
          : t('tree.keeper.tour-hours', { day: day(tour.day), hours: tour.hours }),
      ),
      t('tree.keeper.last-day', { day: day(campaign.giftsUntil) }),
    ];
  });
  /** Angular knows no webcal: addresses; this one is put together here from our own. */
  protected readonly calendar = computed(() =>
    this.sanitizer.bypassSecurityTrustUrl(
      this.origin.replace(/^https?:/, 'webcal:') +
        route(routes.treeKeeperFeed, { secret: this.view().feed }) +
        `?sprache=${this.words.language()}`,
    ),
  );
}
