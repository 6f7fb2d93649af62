import { computed, inject, Injectable } from '@angular/core';
import { asksOf } from './answers/pair-answers';
import { Pairs } from './pairs';

/** How many screens this registration needs: the questions are skipped when nothing is asked. */
@Injectable()
export class Steps {
  private readonly pairs = inject(Pairs);
  readonly asks = computed(() => this.pairs.going().some(({ event }) => asksOf(event).length > 0));
  readonly count = computed(() => (this.asks() ? 3 : 2));
  readonly afterWho = computed(() => (this.asks() ? 'fragen' : 'pruefen'));
}
