import { computed, effect, inject, Injectable } from '@angular/core';
import type { CheckRequest, EventDetail } from '@dabei/contracts';
import { SessionStore } from '../shared/session-store';
import type { RefusalCode } from '../shared/status/refusal-sentence';
import { BasketCheck } from './basket-check';
import { overlapInBasket } from './basket-overlaps';
import { dateOfParts } from './birth-date';
import { ChosenEvents } from './chosen-events';
import { pairKey, type DraftChild, type PairKey } from './draft';
import { DraftStore } from './draft-store';

/** One child at one event: wished for, refused, or going. */
export interface Pair {
  key: PairKey;
  event: EventDetail;
  child: DraftChild;
  wished: boolean;
  refusals: readonly RefusalCode[];
  goes: boolean;
  amountCents: number;
}

/** Which child goes to which event: everybody everywhere until a tick is taken away or a rule says no. */
@Injectable()
export class Pairs {
  private readonly chosen = inject(ChosenEvents);
  private readonly store = inject(DraftStore);
  private readonly check = inject(BasketCheck);
  private readonly session = inject(SessionStore);

  readonly all = computed<readonly Pair[]>(() => {
    const { without, people } = this.store.draft();
    const results = this.check.results();
    const going = new Map<string, EventDetail[]>();
    return this.chosen.events().flatMap((event) =>
      people.children.map((child) => {
        const key = pairKey(event.id, child.key);
        const checked = results.get(key);
        const earlier = going.get(child.key) ?? [];
        const overlap = overlapInBasket(event, earlier);
        const refusals = [...(checked?.refusals ?? []), ...(overlap ? [overlap] : [])];
        const wished = !without.includes(key);
        const goes = wished && refusals.length === 0;
        if (goes) going.set(child.key, [...earlier, event]);
        const amountCents = checked?.amountCents ?? event.price.cents;
        return { key, event, child, wished, refusals, goes, amountCents };
      }),
    );
  });
  readonly going = computed(() => this.all().filter(({ goes }) => goes));

  constructor() {
    effect(() => {
      this.check.about(this.question());
    });
  }

  of(eventId: string): readonly Pair[] {
    return this.all().filter(({ event }) => event.id === eventId);
  }

  wish(key: PairKey, wished: boolean): void {
    const { without } = this.store.draft();
    this.store.change({
      without: wished ? without.filter((one) => one !== key) : [...without, key],
    });
  }

  private question(): CheckRequest {
    const { people, without } = this.store.draft();
    const children = people.children.flatMap((child): CheckRequest['children'] => {
      if (child.childId) return [{ key: child.key, childId: child.childId }];
      const birthDate = dateOfParts(child);
      return birthDate ? [{ key: child.key, birthDate }] : [];
    });
    const lines = this.chosen.events().map(({ id }) => ({
      eventId: id,
      childKeys: children
        .map(({ key }) => key)
        .filter((key) => !without.includes(pairKey(id, key))),
    }));
    const resident = this.session.household()?.resident ?? people.guardian.resident;
    return { children, lines: lines.filter(({ childKeys }) => childKeys.length > 0), resident };
  }
}
