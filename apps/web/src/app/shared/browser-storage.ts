import { DOCUMENT, inject, Injectable } from '@angular/core';

/** `device` outlives the browser, `tab` is gone when the tab is closed. */
type Place = 'device' | 'tab';

/** What this device keeps for the family. Without storage (private mode, server) nothing is kept. */
@Injectable({ providedIn: 'root' })
export class BrowserStorage {
  private readonly window = inject(DOCUMENT).defaultView;

  read<T>(key: string, place: Place = 'device', otherwise: T | null = null): T | null {
    try {
      const text = this.in(place)?.getItem(`dabei.${key}`);
      return text ? (JSON.parse(text) as T) : otherwise;
    } catch {
      return otherwise;
    }
  }

  write(key: string, value: unknown, place: Place = 'device'): void {
    try {
      this.in(place)?.setItem(`dabei.${key}`, JSON.stringify(value));
    } catch {
      // a full or forbidden storage must not stop the form
    }
  }

  remove(key: string, place: Place = 'device'): void {
    try {
      this.in(place)?.removeItem(`dabei.${key}`);
    } catch {
      // nothing was kept
    }
  }

  private in(place: Place): Storage | undefined {
    return place === 'device' ? this.window?.localStorage : this.window?.sessionStorage;
  }
}
