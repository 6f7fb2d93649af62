import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  input,
  signal,
} from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { route, routes } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { SITE_ORIGIN } from '../../shared/site-origin';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';

/** What a donor takes along: the labels, the day in the calendar, a word to others. */
@Component({
  selector: 'dabei-keep-it',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row no-print">
      @if (open() > 0) {
        <a
          class="button button-primary"
          target="_blank"
          rel="noopener noreferrer"
          [href]="labels()"
        >
          <dabei-icon name="download" />{{ 'tree.donor.labels' | t: { count: open() } }}
        </a>
        <a class="button" rel="noreferrer" [attr.href]="calendar()">
          <dabei-icon name="calendar" />{{ 'tree.donor.calendar' | t }}
        </a>
      }
      <button type="button" class="button" (click)="share()">
        <dabei-icon name="share" />{{ 'tree.donor.share' | t }}
      </button>
      <span role="status" class="small">{{ copied() ? ('tree.donor.copied' | t) : '' }}</span>
    </div>
  `,
})
export class KeepIt {
  readonly secret = input.required<string>();
  /** How many gifts are still to be brought. */
  readonly open = input.required<number>();
  private readonly words = inject(Words);
  private readonly sanitizer = inject(DomSanitizer);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly origin = inject(SITE_ORIGIN);
  protected readonly copied = signal(false);

  protected readonly labels = computed(
    () =>
      `${route(routes.treeDonorLabels, { secret: this.secret() })}?sprache=${this.words.language()}`,
  );
  /** Angular knows no webcal: addresses; this one is put together here from our own. */
  protected readonly calendar = computed(() =>
    this.sanitizer.bypassSecurityTrustUrl(
      this.origin.replace(/^https?:/, 'webcal:') +
        route(routes.donorFeed, { secret: this.secret() }),
    ),
  );

  /** The public tree is passed on, never the own page. */
  protected async share(): Promise<void> {
    const page = this.window;
    if (!page) return;
    const url = `${this.origin}/${this.words.language()}/wunschbaum`;
    try {
      if ('share' in page.navigator)
        await page.navigator.share({ text: this.words.t('tree.donor.share-text'), url });
      else {
        await (page as Window).navigator.clipboard.writeText(url);
        this.copied.set(true);
      }
    } catch {
      // closed without sharing
    }
  }
}
