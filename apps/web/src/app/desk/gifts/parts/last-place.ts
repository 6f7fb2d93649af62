import { inject, Injectable, signal } from '@angular/core';
import { BrowserStorage } from '../../../shared/browser-storage';

const key = 'gift-place';

/** The shelf this device put the last gift on; the next one usually goes there too. */
@Injectable({ providedIn: 'root' })
export class LastPlace {
  private readonly storage = inject(BrowserStorage);
  readonly place = signal(this.storage.read<string>(key) ?? '');

  keep(place: string): void {
    this.place.set(place);
    this.storage.write(key, place);
  }
}
