import { computed, inject, Injectable, signal } from '@angular/core';
import { BrowserStorage } from '../../shared/browser-storage';

interface Kept {
  market: string;
  pitchIds: string[];
}

const nothing: Kept = { market: '', pitchIds: [] };

/** The pitches somebody has chosen on this device, for one market; empty: any that fits, or the line. */
@Injectable({ providedIn: 'root' })
export class PitchChoice {
  private readonly storage = inject(BrowserStorage);
  private readonly kept = signal<Kept>(nothing);
  readonly market = computed(() => this.kept().market);
  readonly pitchIds = computed<readonly string[]>(() => this.kept().pitchIds);

  /** Called once the page lives in a browser: the server knows no choice. */
  restore(): void {
    this.kept.set(this.storage.read<Kept>('pitch-choice', 'tab') ?? nothing);
  }

  of(market: string): readonly string[] {
    return this.market() === market ? this.pitchIds() : [];
  }

  choose(market: string, pitchIds: readonly string[]): void {
    this.kept.set({ market, pitchIds: [...pitchIds] });
    this.storage.write('pitch-choice', this.kept(), 'tab');
  }
}
