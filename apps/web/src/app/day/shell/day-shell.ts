import { afterNextRender, Component, computed, DestroyRef, DOCUMENT, inject } from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { FocusOnNavigation } from '../../shell/focus-on-navigation';
import { AccessClient } from '../../desk/access/access-client';
import { StaffSession } from '../../desk/access/staff-session';
import { attempt } from '../../desk/parts/attempt';
import { Toasts } from '../../desk/parts/toasts';
import { DayCopies } from '../copy/day-copies';
import { InstallDay } from './install-day';

/** What stands around the pages of the day. */
@Component({
  selector: 'dabei-day-shell',
  imports: [RouterLink, RouterOutlet, TPipe],
  styles: `
    .skip {
      position: absolute;
      inset-block-start: 0.5rem;
      inset-inline-start: 0.5rem;
      z-index: 30;
      transform: translateY(-200%);
    }
    .skip:focus {
      transform: none;
    }
    header {
      background: var(--sheet);
      border-block-end: 2px solid var(--line);
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.75rem;
      padding-block: 0.4rem;
    }
    .brand {
      margin-inline-end: auto;
      font-family: var(--head-font);
      font-weight: 600;
      font-size: 1.2rem;
      color: var(--ink);
      text-decoration: none;
    }
    main {
      padding-block: 1rem 5rem;
    }
    main:focus {
      outline: none;
    }
  `,
  template: `
    <a class="skip button" href="#main" (click)="skip($event)">{{ 'day.skip' | t }}</a>
    <header class="no-print">
      <div class="desk-page bar">
        <a class="brand" routerLink="/tag">{{ 'day.brand' | t }}</a>
        @if (mayDesk()) {
          <a class="button button-small button-quiet" routerLink="/desk">{{ 'day.toDesk' | t }}</a>
        }
        @if (session.staff()) {
          <button
            type="button"
            class="button button-small"
            [disabled]="leaving.busy()"
            (click)="signOut()"
          >
            {{ 'day.signOut' | t }}
          </button>
        }
      </div>
    </header>
    <main id="main" tabindex="-1" class="desk-page">
      <router-outlet />
    </main>
  `,
})
export class DayShell {
  protected readonly session = inject(StaffSession);
  private readonly access = inject(AccessClient);
  private readonly copies = inject(DayCopies);
  private readonly router = inject(Router);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly focus = inject(FocusOnNavigation);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly leaving = attempt();
  protected readonly mayDesk = computed(() =>
    (this.session.staff()?.permissions ?? []).some((held) =>
      ['desk:read', 'organiser:own'].includes(held),
    ),
  );

  constructor() {
    const install = inject(InstallDay);
    const gone = new AbortController();
    inject(DestroyRef).onDestroy(() => gone.abort());
    afterNextRender(() => {
      this.focus.start();
      install.start();
      this.look();
      this.window?.addEventListener('online', () => this.look(), { signal: gone.signal });
    });
  }

  private look(): void {
    void this.session.look().catch(() => null);
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.focus.toMain();
  }

  /** Who hands the device on leaves nothing on it, and nothing that was ticked is lost with it. */
  protected async signOut(): Promise<void> {
    const count = await this.copies.waiting();
    if (count > 0) {
      this.toasts.say(this.words.t('day.signOutWaits', { count }));
      return;
    }
    if (!(await this.leaving.run(() => this.access.signOut()))) return;
    await this.copies.removeAll();
    this.session.forget();
    await this.router.navigateByUrl('/desk/anmelden?weiter=/tag');
  }
}
