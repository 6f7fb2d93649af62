import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  signal,
} from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { hourText, listText } from '@dabei/words';
import { Words } from '../../shared/words';
import { minutesLeft } from './minutes-left';
import type { PendingClaim } from './tree-claims';

const lookEvery = 15_000;

/** Until when the cards are put aside: an hour and a few calm words, no running seconds. */
@Component({
  selector: 'dabei-held-line',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="notice notice-waiting">
      <dabei-icon name="clock" /><span>{{ held() }} {{ left() }}</span>
    </p>
    @if (gone(); as text) {
      <p class="notice notice-cancelled">
        <dabei-icon name="info" /><span>{{ text }}</span>
      </p>
    }
  `,
})
export class HeldLine {
  readonly claim = input.required<PendingClaim>();
  private readonly words = inject(Words);
  private readonly now = signal(Date.now());

  protected readonly held = computed(() =>
    this.words.t('tree.code.held', {
      ...this.named(this.claim().held),
      hour: hourText(this.claim().confirmBy, this.words.voice()),
    }),
  );
  protected readonly left = computed(() =>
    this.words.t('tree.code.left', { minutes: minutesLeft(this.claim().confirmBy, this.now()) }),
  );
  protected readonly gone = computed(() => {
    const { gone } = this.claim();
    return gone.length === 0 ? '' : this.words.t('tree.code.gone', this.named(gone));
  });

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const timer = setInterval(() => {
        this.now.set(Date.now());
      }, lookEvery);
      destroyed.onDestroy(() => {
        clearInterval(timer);
      });
    });
  }

  private named(numbers: readonly number[]): { count: number; numbers: string } {
    return {
      count: numbers.length,
      numbers: listText(numbers.map(String), this.words.language()),
    };
  }
}
