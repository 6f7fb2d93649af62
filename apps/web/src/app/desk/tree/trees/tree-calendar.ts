import { Component, DOCUMENT, inject, signal } from '@angular/core';
import { DomSanitizer, type SafeUrl } from '@angular/platform-browser';
import { deskRoutes, type TreeFeedLink } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';

/** One's own calendar of the wish tree; its address is a secret and can be renewed. */
@Component({
  selector: 'dabei-tree-calendar',
  imports: [AskDialog, Icon, ProblemLine, TPipe],
  styles: `
    code {
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <section class="sheet stack-small" aria-labelledby="tree-calendar-title">
      <h2 id="tree-calendar-title">{{ 'checking.calendar.title' | t }}</h2>
      <p>{{ 'checking.calendar.lead' | t }}</p>
      @if (link(); as feed) {
        <div class="row">
          <a class="button button-small" [attr.href]="safe(feed.webcalUrl)">
            <dabei-icon name="calendar" [size]="18" />{{ 'checking.calendar.open' | t }}
          </a>
          <button type="button" class="button button-small" (click)="copy(feed.url)">
            <dabei-icon name="copy" [size]="18" />{{ 'checking.calendar.copy' | t }}
          </button>
          <button type="button" class="button button-small button-quiet" (click)="ask()">
            {{ 'checking.calendar.renew' | t }}
          </button>
        </div>
        <p class="small">
          <code>{{ feed.url }}</code>
        </p>
        <p class="small soft">{{ 'checking.calendar.secret' | t }}</p>
      } @else {
        <p>
          <button
            type="button"
            class="button button-small"
            [disabled]="getting.busy()"
            (click)="get()"
          >
            <dabei-icon name="calendar" [size]="18" />{{ 'checking.calendar.show' | t }}
          </button>
        </p>
      }
      <dabei-problem-line [text]="getting.problem()" />
    </section>
    <dabei-ask-dialog
      name="tree-calendar-renew"
      [open]="asked()"
      [title]="'checking.calendar.renewTitle' | t"
      [button]="'checking.calendar.renew' | t"
      [attempt]="renewing"
      (closed)="asked.set(false)"
      (agreed)="renew()"
    >
      <p>{{ 'checking.calendar.renewThen' | t }}</p>
    </dabei-ask-dialog>
  `,
})
export class TreeCalendar {
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly sanitizer = inject(DomSanitizer);
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly getting = attempt();
  protected readonly renewing = attempt();
  protected readonly asked = signal(false);
  protected readonly link = signal<TreeFeedLink | null>(null);

  /** Angular knows no webcal: addresses; ours come from our own API and are checked for the scheme. */
  protected safe(url: string): SafeUrl | null {
    return url.startsWith('webcal://') ? this.sanitizer.bypassSecurityTrustUrl(url) : null;
  }

  protected async get(): Promise<void> {
    await this.getting.run(() => this.fetch(false));
  }

  protected ask(): void {
    this.renewing.problem.set(null);
    this.asked.set(true);
  }

  protected async renew(): Promise<void> {
    if (!(await this.renewing.run(() => this.fetch(true)))) return;
    this.asked.set(false);
    this.toasts.say(this.words.t('checking.calendar.renewed'));
  }

  private async fetch(renew: boolean): Promise<void> {
    this.link.set(await this.calls.post<TreeFeedLink>(deskRoutes.deskTreeFeed, { renew }));
  }

  protected async copy(url: string): Promise<void> {
    await this.window?.navigator.clipboard.writeText(url);
    this.toasts.say(this.words.t('checking.calendar.copied'));
  }
}
