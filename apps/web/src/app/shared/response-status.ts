import { inject, Injectable, RESPONSE_INIT } from '@angular/core';

/** The HTTP status of a page rendered on the server; nothing in the browser. */
@Injectable({ providedIn: 'root' })
export class ResponseStatus {
  private readonly response = inject(RESPONSE_INIT, { optional: true });

  set(status: number): void {
    if (!this.response) return;
    this.response.status = status;
    if (status === 503) this.response.headers = { 'Retry-After': '30' };
  }
}
