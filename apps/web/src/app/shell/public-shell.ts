import { afterNextRender, ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { BasketStore } from '../basket/basket-store';
import { TPipe } from '../shared/t.pipe';
import { FocusOnNavigation } from './focus-on-navigation';
import { NoScriptBar } from './no-script-bar';
import { OfflineBar } from './offline-bar';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

/** What stands around every page of the families' side. */
@Component({
  selector: 'dabei-public-shell',
  imports: [NoScriptBar, OfflineBar, RouterOutlet, SiteFooter, SiteHeader, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './public-shell.css',
  template: `
    <a class="skip button" href="#main" (click)="skip($event)">{{ 'public.site.skip' | t }}</a>
    <dabei-site-header />
    <dabei-no-script-bar />
    <dabei-offline-bar />
    <main id="main" tabindex="-1">
      <router-outlet />
    </main>
    <dabei-site-footer />
  `,
})
export class PublicShell {
  private readonly basket = inject(BasketStore);
  private readonly focus = inject(FocusOnNavigation);

  constructor() {
    afterNextRender(() => {
      this.basket.restore();
      this.focus.start();
    });
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.focus.toMain();
  }
}
