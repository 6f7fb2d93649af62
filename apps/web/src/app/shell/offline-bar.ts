import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  DOCUMENT,
  inject,
  signal,
} from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../shared/t.pipe';

/** Tells calmly that the network is gone, and that nothing typed is lost. */
@Component({
  selector: 'dabei-offline-bar',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="status">
      @if (offline()) {
        <p class="notice notice-waiting page no-print">
          <dabei-icon name="info" /><span>{{ 'public.site.offline' | t }}</span>
        </p>
      }
    </div>
  `,
})
export class OfflineBar {
  protected readonly offline = signal(false);
  private readonly window = inject(DOCUMENT).defaultView;

  constructor() {
    const gone = new AbortController();
    inject(DestroyRef).onDestroy(() => gone.abort());
    afterNextRender(() => {
      this.look();
      for (const event of ['online', 'offline'] as const) {
        this.window?.addEventListener(event, () => this.look(), { signal: gone.signal });
      }
    });
  }

  private look(): void {
    this.offline.set(this.window?.navigator.onLine === false);
  }
}
