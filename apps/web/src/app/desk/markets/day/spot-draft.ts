import { Injectable, signal } from '@angular/core';

/** What was typed for somebody on the square; it outlives a dialog that was closed by mistake. */
@Injectable()
export class SpotDraft {
  readonly name = signal('');
  readonly phone = signal('');

  clear(): void {
    this.name.set('');
    this.phone.set('');
  }
}
