import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import type { GeoPosition } from '@dabei/contracts';

const patience = 10_000;
const freshEnough = 5 * 60_000;

/** Where this device is: asked for on a press only, kept in memory, sent nowhere. */
@Injectable({ providedIn: 'root' })
export class OwnPosition {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly found = signal<GeoPosition | null>(null);
  readonly here = this.found.asReadonly();
  readonly state = signal<'idle' | 'asking' | 'refused'>('idle');

  ask(): void {
    this.state.set('asking');
    this.window?.navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        this.found.set({ latitude, longitude });
        this.state.set('idle');
      },
      () => {
        this.state.set('refused');
      },
      { timeout: patience, maximumAge: freshEnough },
    );
  }

  forget(): void {
    this.found.set(null);
    this.state.set('idle');
  }
}
