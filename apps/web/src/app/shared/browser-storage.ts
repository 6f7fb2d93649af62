import { DOCUMENT, inject, Injectable } from '@angular/core';

/** What this device keeps for the family. Without storage (private mode, server) nothing is kept. */
@Injectable({ providedIn: 'root' })
export class BrowserStorage {
  private readonly window = inject(DOCUMENT).defaultView;

  read<T>(key: string, otherwise: T | null = null): T | null {
    try {
      const text = this.window?.localStorage.getItem(`dabei.${key}`);
      return text ? (JSON.parse(text) as T) : otherwise;
    } catch {
      return otherwise;
    }
  }

  write(key: string, value: unknown): void {
    try {
      this.window?.localStorage.setItem(`dabei.${key}`, JSON.stringify(value));
    } catch {
      // a full or forbidden storage must not stop the form
    }
  }

  remove(key: string): void {
    try {
      this.window?.localStorage.removeItem(`dabei.${key}`);
    } catch {
      // nothing was kept
    }
  }
}
