import { boundGroups } from './bound-groups';
import { type DrawChild, type DrawEvent, type DrawInstance } from './draw-instance';
import { type SeatBook } from './seat-book';

/** Unites lists that have a member in common. */
function united(lists: readonly (readonly string[])[]): string[][] {
  const sets: Set<string>[] = [];
  for (const list of lists) {
    const touching = sets.filter((set) => list.some((key) => set.has(key)));
    const whole = new Set([...touching.flatMap((set) => [...set]), ...list]);
    sets.splice(0, sets.length, ...sets.filter((set) => !touching.includes(set)), whole);
  }
  return sets.map((set) => [...set]);
}

/** Children who get an event together or not at all, and the one turn they have together. */
export class Bundles {
  private readonly at: ReadonlyMap<string, readonly string[][]>;

  constructor(private readonly instance: DrawInstance) {
    const lists = new Map<string, string[][]>();
    for (const { group, events } of boundGroups(instance)) {
      if (group.together !== 'only') continue;
      for (const event of events) {
        lists.set(event, [...(lists.get(event) ?? []), [...group.members]]);
      }
    }
    this.at = new Map([...lists].map(([event, members]) => [event, united(members)]));
  }

  /** Keys of all that must come along when this child gets this event, the child among them. */
  with(child: string, event: string): readonly string[] {
    return this.at.get(event)?.find((members) => members.includes(child)) ?? [child];
  }

  /**
   * The order in which children are served for these events. Who is bound together there is served in one turn with
   * one member's lot, which one follows from all their lots: so going together makes a turn neither earlier nor later.
   * Where only a part of the drawn lists is at hand, `lotOf` gives the lots as they were drawn, gaps included.
   */
  turns(events: ReadonlySet<string>, lotOf = this.lots()): DrawChild[] {
    const bound = [...this.at].flatMap(([event, members]) => (events.has(event) ? members : []));
    const turnOf = new Map(lotOf);
    for (const members of united(bound)) {
      const lots = members.map((member) => lotOf.get(member) ?? 0).sort((a, b) => a - b);
      const drawn = lots[lots.reduce((sum, lot) => sum + lot, 0) % lots.length] ?? 0;
      for (const member of members) turnOf.set(member, drawn);
    }
    const turn = (child: DrawChild) => turnOf.get(child.key) ?? child.lot;
    return [...this.instance.children].sort((a, b) => turn(a) - turn(b) || a.lot - b.lot);
  }

  private lots(): ReadonlyMap<string, number> {
    return new Map(this.instance.children.map(({ key, lot }) => [key, lot]));
  }
}

/** Gives an event to a child and all bound to it, or to none of them; true when it was given. */
export function giveTogether(
  book: SeatBook,
  bundles: Bundles,
  child: DrawChild,
  event: DrawEvent,
): boolean {
  const given: DrawChild[] = [];
  for (const key of bundles.with(child.key, event.key)) {
    const member = book.children.get(key);
    if (!member) continue;
    const fits =
      !book.has(member, event) &&
      !member.forbidden.includes(event.key) &&
      book.against(member, event) === null;
    if (!fits) {
      for (const one of given) book.takeBack(one, event);
      return false;
    }
    book.give(member, event);
    given.push(member);
  }
  return true;
}
