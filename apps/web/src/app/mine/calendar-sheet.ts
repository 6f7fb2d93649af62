import { ChangeDetectionStrategy, Component, DOCUMENT, inject, signal } from '@angular/core';
import { DomSanitizer, type SafeUrl } from '@angular/platform-browser';
import type { FeedLink } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../shared/t.pipe';
import { MineActions } from './mine-actions';

/** One tap to subscribe; the address is a secret and can be renewed. */
@Component({
  selector: 'dabei-calendar-sheet',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    h2 {
      font-size: var(--step-1);
    }
    code {
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <section class="sheet stack" aria-labelledby="calendar-title">
      <h2 id="calendar-title">{{ 'family.mine.calendarTitle' | t }}</h2>
      <p>{{ 'family.mine.calendarLead' | t }}</p>
      @if (link(); as feed) {
        <div class="row">
          <a class="button button-primary" [attr.href]="safe(feed.webcalUrl)">
            <dabei-icon name="calendar" />{{ 'family.mine.calendarOpen' | t }}
          </a>
          <button type="button" class="button" (click)="copy(feed.url)">
            <dabei-icon name="copy" />{{ 'family.mine.copy' | t }}
          </button>
          <span role="status">{{ copied() ? ('family.mine.copied' | t) : '' }}</span>
        </div>
        <p class="small">
          <code>{{ feed.url }}</code>
        </p>
        <p>
          <button type="button" class="button button-quiet" (click)="get(true)">
            {{ 'family.mine.calendarNew' | t }}
          </button>
        </p>
      } @else {
        <p>
          <button type="button" class="button" (click)="get(false)">
            <dabei-icon name="calendar" />{{ 'family.mine.calendarGet' | t }}
          </button>
        </p>
      }
    </section>
  `,
})
export class CalendarSheet {
  private readonly actions = inject(MineActions);
  private readonly sanitizer = inject(DomSanitizer);
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly link = signal<FeedLink | null>(null);
  protected readonly copied = signal(false);

  /** Angular knows no webcal: addresses; ours come from our own API and are checked for the scheme. */
  protected safe(url: string): SafeUrl {
    return this.sanitizer.bypassSecurityTrustUrl(url.startsWith('webcal:') ? url : '');
  }

  protected async get(renew: boolean): Promise<void> {
    this.link.set((await this.actions.feed(renew)) ?? this.link());
  }

  protected async copy(url: string): Promise<void> {
    await this.window?.navigator.clipboard.writeText(url);
    this.copied.set(true);
  }
}
