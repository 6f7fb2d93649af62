import { afterNextRender, DOCUMENT, inject, Injectable, Injector } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

/** After a change of page the focus goes to its heading, so that a screen reader starts there. */
@Injectable({ providedIn: 'root' })
export class FocusOnNavigation {
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private started = false;
  private path = '';

  start(): void {
    if (this.started) return;
    this.started = true;
    this.path = this.pathOnly(this.router.url);
    this.router.events
      .pipe(filter((event) => event instanceof NavigationEnd))
      .subscribe((event) => {
        const path = this.pathOnly(event.urlAfterRedirects);
        if (path !== this.path) this.toHeading();
        this.path = path;
      });
  }

  toMain(): void {
    this.document.getElementById('main')?.focus({ preventScroll: true });
  }

  /** A page that is still loading has no heading yet; then its content has to do. */
  private toHeading(): void {
    const look = () => {
      const heading = this.document.querySelector<HTMLElement>('#main h1');
      heading?.setAttribute('tabindex', '-1');
      if (heading) heading.focus({ preventScroll: true });
      else this.toMain();
    };
    afterNextRender({ read: look }, { injector: this.injector });
  }

  private pathOnly(url: string): string {
    return url.split(/[?#]/)[0] ?? url;
  }
}
