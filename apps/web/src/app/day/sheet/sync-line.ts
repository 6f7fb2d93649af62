import { Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { hourText, momentText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { SheetStore } from './sheet-store';

/** "Zuletzt abgeglichen 9:41 Uhr, 3 Einträge warten", and what stands in the way. */
@Component({
  selector: 'dabei-sync-line',
  imports: [Icon, RouterLink, TPipe],
  template: `
    <div role="status" class="stack-small">
      @switch (store.trouble()) {
        @case ('offline') {
          <p class="notice notice-waiting">
            <dabei-icon name="info" /><span>{{ 'day.sync.offline' | t }}</span>
          </p>
        }
        @case ('signed-out') {
          <p class="notice notice-cancelled">
            <dabei-icon name="alert" /><span
              >{{ 'day.sync.signedOut' | t }}
              <a routerLink="/desk/anmelden" [queryParams]="{ weiter: '/tag' }">{{
                'day.signIn' | t
              }}</a></span
            >
          </p>
        }
        @case ('unexpected') {
          <p class="notice notice-cancelled">
            <dabei-icon name="alert" /><span>{{ 'problems.unexpected' | t }}</span>
          </p>
        }
      }
      @if (!store.keeps()) {
        <p class="notice notice-waiting">
          <dabei-icon name="info" /><span>{{ 'day.noStore' | t }}</span>
        </p>
      }
      <p class="small soft">
        {{ line() }}
        @if (store.waiting() > 0) {
          <button type="button" class="button button-small button-quiet" (click)="now.emit()">
            {{ 'day.sync.now' | t }}
          </button>
        }
      </p>
    </div>
  `,
})
export class SyncLine {
  readonly now = output();
  protected readonly store = inject(SheetStore);
  private readonly words = inject(Words);

  protected readonly line = computed(() => {
    const at = this.store.syncedAt();
    const synced = at
      ? this.words.t('day.sync.at', { time: hourText(at, this.words.voice()) })
      : this.words.t('day.sync.never');
    const waiting = this.words.t('day.sync.waiting', { count: this.store.waiting() });
    const end = this.store.sheet()?.expiresAt;
    const until = end && this.store.keeps() ? this.endText(end) : '';
    return [`${synced}, ${waiting}.`, until].filter(Boolean).join(' ');
  });

  private endText(end: string): string {
    return this.words.t('day.sync.until', { moment: momentText(end, this.words.voice()) });
  }
}
