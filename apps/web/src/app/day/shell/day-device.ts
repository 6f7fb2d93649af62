import { inject, Injectable, signal } from '@angular/core';
import type { TownDeviceMade } from '@dabei/contracts';
import { BrowserStorage } from '../../shared/browser-storage';

const deviceKey = 'day-device';
const townKey = 'day-town-device';

/** A version 4 uuid, also on pages without https, where browsers have no `randomUUID`. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  });
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Which device this is, and whether it belongs to the town. */
@Injectable()
export class DayDevice {
  private readonly storage = inject(BrowserStorage);
  private readonly town = signal(this.storage.read<TownDeviceMade>(townKey));

  readonly ofTown = this.town.asReadonly();
  readonly id = this.ownId();

  becomeTowns(device: TownDeviceMade): void {
    this.storage.write(townKey, device);
    this.town.set(device);
  }

  becomePrivate(): void {
    this.storage.remove(townKey);
    this.town.set(null);
  }

  private ownId(): string {
    const known = this.storage.read<string>(deviceKey);
    if (known) return known;
    const fresh = newId();
    this.storage.write(deviceKey, fresh);
    return fresh;
  }
}
