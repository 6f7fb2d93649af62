import type { DrawPlacement } from '@dabei/domain';
import type { DrawFileInput } from './draw-file-input';
import type { Party } from './parties';

/** So many lists are closed by lot for each that has to be closed, altogether and at every event. */
export const DECOYS_FOR_EACH = 2;
/** For the sake of events where no closed list has a place yet, no more than this share is closed. */
const MOST_FOR_EVENTS = 0.4;

/** Closes more and more lists that need not be, each time the first in a drawn order that serves the purpose. */
export class Decoys {
  readonly withheld: Set<string>;
  private readonly decoys = new Set<string>();
  private readonly eventsOf = new Map<string, string[]>();

  constructor(
    private readonly input: Pick<DrawFileInput, 'frozen' | 'childOf' | 'result'>,
    private readonly inOrder: readonly Party[],
    having: readonly string[],
  ) {
    this.withheld = new Set(having);
    const nonceOf = new Map([...input.childOf].map(([nonce, child]) => [child, nonce]));
    for (const { child, event } of input.result.placements) {
      const nonce = nonceOf.get(child) ?? '';
      this.eventsOf.set(nonce, [...(this.eventsOf.get(nonce) ?? []), event]);
    }
  }

  /**
   * Who saw a child at an event and finds its list closed must not think more of it there than elsewhere: so beside
   * every place that must not tell anything, others are closed that have a place at the same event.
   */
  closeBeside(places: readonly DrawPlacement[]): void {
    const needed = new Map<string, number>();
    for (const { event } of places) needed.set(event, (needed.get(event) ?? 0) + DECOYS_FOR_EACH);
    for (const [event, count] of [...needed].sort(([one], [other]) => (one < other ? -1 : 1))) {
      const enough = () =>
        [...this.decoys].filter((nonce) => this.at(nonce).includes(event)).length >= count;
      for (const party of this.inOrder) {
        if (enough()) break;
        if (party.some((nonce) => this.at(nonce).includes(event))) this.close(party);
      }
    }
  }

  closeSoMany(wanted: number): void {
    for (const party of this.inOrder) {
      if (this.decoys.size >= wanted) return;
      this.close(party);
    }
  }

  /**
   * An event where no closed list has a place would tell where a protected child is not; so at every event somebody
   * closed has one, as far as that leaves enough rows open.
   */
  closeSomebodyEverywhere(): void {
    const most = MOST_FOR_EVENTS * this.input.frozen.lists.length;
    const covered = new Set([...this.withheld].flatMap((nonce) => this.at(nonce)));
    for (const party of this.inOrder) {
      const events = party.flatMap((nonce) => this.at(nonce));
      if (this.withheld.size + party.length > most) continue;
      if (events.every((event) => covered.has(event))) continue;
      this.close(party);
      for (const event of events) covered.add(event);
    }
  }

  private at(nonce: string): readonly string[] {
    return this.eventsOf.get(nonce) ?? [];
  }

  private close(party: Party): void {
    for (const nonce of party) {
      this.withheld.add(nonce);
      this.decoys.add(nonce);
    }
  }
}
