import { inject, Injectable, signal } from '@angular/core';
import {
  routes,
  type BasketLineResult,
  type BasketResult,
  type CheckResult,
} from '@dabei/contracts';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { newKey } from '../../parts/new-key';
import { basketOf, type Because, type EntryModel, type Refusals } from './entry-model';

/** First asks whether the rules agree, then presses once; the same press twice is one. */
@Injectable()
export class EntryPress {
  private readonly calls = inject(ApiCalls);
  private pressed = { body: '', key: '' };

  readonly pressing = attempt();
  readonly refused = signal<readonly Refusals[]>([]);
  readonly results = signal<readonly BasketLineResult[] | null>(null);

  reset(): void {
    this.refused.set([]);
    this.results.set(null);
    this.pressing.problem.set(null);
  }

  async press(entry: EntryModel, eventId: string, because: Because): Promise<boolean> {
    return this.pressing.run(async () => {
      if (this.refused().length === 0) await this.check(entry, eventId);
      const open = this.refused().some(({ childKey }) => !because[childKey]);
      if (!open) await this.send(entry, eventId, because);
    });
  }

  private async check(entry: EntryModel, eventId: string): Promise<void> {
    const going = entry.children.filter((child) => child.going);
    const { results } = await this.calls.post<CheckResult>(routes.check, {
      children: going.map(({ key, birthDate }) => ({ key, birthDate })),
      lines: [{ eventId, childKeys: going.map(({ key }) => key) }],
      resident: entry.householdId !== '' || entry.guardian.resident,
    });
    this.refused.set(results.filter(({ refusals }) => refusals.length > 0));
  }

  private async send(entry: EntryModel, eventId: string, because: Because): Promise<void> {
    const basket = basketOf(entry, eventId, this.refused(), because);
    const body = JSON.stringify(basket);
    if (body !== this.pressed.body) this.pressed = { body, key: newKey() };
    const { results } = await this.calls.post<BasketResult>(routes.deskBaskets, basket, {
      'Idempotency-Key': this.pressed.key,
    });
    this.refused.set(results.filter(({ outcome }) => outcome === 'refused'));
    this.results.set(results.filter(({ outcome }) => outcome !== 'refused'));
  }
}
