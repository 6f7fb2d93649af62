import { Injectable, signal } from '@angular/core';

export interface Toast {
  id: number;
  text: string;
  /** What takes the act back, while the toast stands. */
  undo?: () => void;
}

/** Long enough to read and to change one's mind; the act can be taken back elsewhere as well. */
const standsFor = 10_000;

/** Short news about what was just done. */
@Injectable()
export class Toasts {
  private readonly shown = signal<readonly Toast[]>([]);
  private next = 1;

  readonly all = this.shown.asReadonly();

  say(text: string, undo?: () => void): void {
    const id = this.next++;
    this.shown.update((toasts) => [...toasts.slice(-2), { id, text, undo }]);
    setTimeout(() => this.close(id), standsFor);
  }

  close(id: number): void {
    this.shown.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }
}
