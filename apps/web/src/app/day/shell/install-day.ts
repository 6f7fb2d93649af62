import { DOCUMENT, inject, Injectable } from '@angular/core';

/**
 * Makes the day sheet a page of its own that also opens in a meadow. Only here: no other page has a worker. The
 * patterns in `ngsw-config.json` begin behind the scope, so every page of the day needs a name behind `/tag/`.
 */
@Injectable()
export class InstallDay {
  private readonly document = inject(DOCUMENT);

  start(): void {
    this.linkManifest();
    const workers = this.document.defaultView?.navigator.serviceWorker;
    void workers?.register('/ngsw-worker.js', { scope: '/tag/' }).catch(() => null);
  }

  private linkManifest(): void {
    const { head } = this.document;
    if (head.querySelector('link[rel="manifest"]')) return;
    const link = this.document.createElement('link');
    link.rel = 'manifest';
    link.href = '/tag.webmanifest';
    head.append(link);
  }
}
