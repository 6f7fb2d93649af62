import { inject, Injectable, signal } from '@angular/core';
import {
  deskRoutes,
  routes,
  type BasketLineResult,
  type BasketResult,
  type CheckResult,
} from '@dabei/contracts';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { newKey } from '../../parts/new-key';
import {
  basketOf,
  linesOf,
  refusalKey,
  type Because,
  type Entered,
  type EntryEvent,
  type EntryModel,
  type Refusals,
} from './entry-model';

/** First asks whether the rules agree, then presses once; the same press twice is one. */
@Injectable()
export class EntryPress {
  private readonly calls = inject(ApiCalls);
  private pressed = { body: '', key: '' };

  readonly pressing = attempt();
  /** After a first press: what is still to be entered. */
  readonly left = signal<readonly Refusals[] | null>(null);
  readonly refused = signal<readonly Refusals[]>([]);
  readonly results = signal<readonly BasketLineResult[] | null>(null);

  reset(): void {
    this.left.set(null);
    this.refused.set([]);
    this.results.set(null);
    this.pressing.problem.set(null);
  }

  async press(
    entry: EntryModel,
    events: readonly EntryEvent[],
    because: Because,
    told: Pick<Entered, 'sheets' | 'confirmed'>,
  ): Promise<boolean> {
    return this.pressing.run(async () => {
      if (this.refused().length === 0) await this.check(entry, events);
      const open = this.refused().some((one) => !because[refusalKey(one)]);
      if (!open) await this.send(entry, events, because, told);
    });
  }

  private async check(entry: EntryModel, events: readonly EntryEvent[]): Promise<void> {
    const lines = linesOf(entry, events, this.left());
    const keys = new Set(lines.flatMap(({ children }) => children.map(({ key }) => key)));
    const going = entry.children.filter(({ key }) => keys.has(key));
    const { results } = await this.calls.post<CheckResult>(routes.check, {
      children: going.map(({ key, birthDate }) => ({ key, birthDate })),
      lines: lines.map(({ event, children }) => ({
        eventId: event.id,
        childKeys: children.map(({ key }) => key),
      })),
      resident: entry.householdId !== '' || entry.guardian.resident,
    });
    this.refused.set(results.filter(({ refusals }) => refusals.length > 0));
  }

  private async send(
    entry: EntryModel,
    events: readonly EntryEvent[],
    because: Because,
    told: Pick<Entered, 'sheets' | 'confirmed'>,
  ): Promise<void> {
    const basket = basketOf(entry, events, this.refused(), because, {
      ...told,
      left: this.left(),
    });
    const body = JSON.stringify(basket);
    if (body !== this.pressed.body) this.pressed = { body, key: newKey() };
    const { results } = await this.calls.post<BasketResult>(deskRoutes.deskBaskets, basket, {
      'Idempotency-Key': this.pressed.key,
    });
    this.refused.set(results.filter(({ outcome }) => outcome === 'refused'));
    const entered = results.filter(({ outcome }) => outcome !== 'refused');
    this.left.set(this.refused());
    this.results.update((before) => [...(before ?? []), ...entered]);
  }
}
