import { DOCUMENT, inject, Injectable } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

/** After a change of page the focus goes to its content, so that a screen reader starts there. */
@Injectable({ providedIn: 'root' })
export class FocusOnNavigation {
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
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
        if (path !== this.path) this.toMain();
        this.path = path;
      });
  }

  toMain(): void {
    this.document.getElementById('main')?.focus({ preventScroll: true });
  }

  private pathOnly(url: string): string {
    return url.split(/[?#]/)[0] ?? url;
  }
}
