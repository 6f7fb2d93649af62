import { ChangeDetectionStrategy, Component, DOCUMENT, inject, input, signal } from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../shared/t.pipe';

/** Passes the page on: the phone's own sheet where there is one, else the link is copied. */
@Component({
  selector: 'dabei-share-button',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="button button-small" (click)="share()">
      <dabei-icon name="share" [size]="20" />{{ 'public.event.share' | t }}
    </button>
    <span role="status" class="small">{{ copied() ? ('public.event.copied' | t) : '' }}</span>
  `,
})
export class ShareButton {
  readonly title = input.required<string>();
  protected readonly copied = signal(false);
  private readonly window = inject(DOCUMENT).defaultView;

  protected async share(): Promise<void> {
    const page = this.window;
    if (!page) return;
    const { href: url } = page.location;
    try {
      if ('share' in page.navigator) await page.navigator.share({ title: this.title(), url });
      else await this.copy(page, url);
    } catch {
      // closed without sharing
    }
  }

  private async copy({ navigator }: Window, url: string): Promise<void> {
    await navigator.clipboard.writeText(url);
    this.copied.set(true);
  }
}
