import type { DrawChild, DrawPlacement } from '@dabei/domain';
import { hashOfList, type FrozenList } from '../lots/frozen-wishes';
import type { DrawFile, DrawFileRow } from './draw-file';
import type { DrawFileInput } from './draw-file-input';

const sameLimits = (one: DrawFileRow['limits'], other: DrawFileRow['limits']): boolean => {
  const text = (limits: DrawFileRow['limits']) =>
    limits
      .map(({ events, atMost }) => [...events].sort().concat(String(atMost)).join(' '))
      .sort()
      .join('\n');
  return text(one) === text(other);
};

/** The rows of the file, one per frozen list, each from a positive list of fields. */
export class PublicRows {
  private readonly children: ReadonlyMap<string, DrawChild>;

  constructor(
    private readonly input: DrawFileInput,
    private readonly lots: ReadonlyMap<string, number>,
  ) {
    this.children = new Map(input.instance.children.map((child) => [child.key, child]));
  }

  /** With answers that only say which wishes were looked at: the others follow from all rows together. */
  row(list: FrozenList): DrawFileRow {
    const { nonce, salt, wishes, maxPlaces, limits } = list;
    const child = this.children.get(this.input.childOf.get(nonce) ?? '');
    const lookedAt = new Set(
      child?.wishes.flatMap((event) => (child.forbidden.includes(event) ? [] : this.slug(event))),
    );
    const frozen = {
      maxPlaces,
      limits: limits.map(({ events, atMost }) => ({ events: [...events], atMost })),
    };
    return {
      lot: this.lotOf(list),
      nonce,
      salt,
      wishes: [...wishes],
      ...frozen,
      ...this.changed(child, frozen),
      answers: wishes.map((wish) => (lookedAt.has(wish) ? 'still-free' : 'not-given')),
      ...this.placesOf(child),
    };
  }

  /** All that is told of a list that stays closed. */
  closedRow(list: FrozenList): DrawFile['closedRows'][number] {
    return { lot: this.lotOf(list), nonce: list.nonce, hash: hashOfList(list) };
  }

  private lotOf({ nonce }: FrozenList): number {
    const child = this.children.get(this.input.childOf.get(nonce) ?? '');
    const lot = this.lots.get(nonce);
    if (lot === undefined || (child && child.lot !== lot)) {
      throw new Error('A lottery number does not follow from the seed.');
    }
    return lot;
  }

  private placesOf(child: DrawChild | undefined) {
    const { placements, hot } = this.input.result;
    const slugsOf = (list: readonly DrawPlacement[]) =>
      list
        .filter((placement) => placement.child === child?.key)
        .map(({ event }) => this.slug(event))
        .sort();
    return {
      places: slugsOf(placements),
      setAside: slugsOf(hot.needed),
      byLot: slugsOf(hot.placements),
      byHand: (child?.forced ?? []).map((event) => this.slug(event)).sort(),
    };
  }

  private changed(child: DrawChild | undefined, frozen: Pick<DrawFileRow, 'maxPlaces' | 'limits'>) {
    if (child === undefined) return {};
    const now = {
      maxPlaces: child.maxPlaces,
      limits: child.limits.map(({ events, atMost }) => ({
        events: events.map((event) => this.slug(event)).sort(),
        atMost,
      })),
    };
    const same = now.maxPlaces === frozen.maxPlaces && sameLimits(now.limits, frozen.limits);
    return same ? {} : { changed: now };
  }

  private slug(event: string): string {
    const slug = this.input.events.get(event)?.slug;
    if (slug === undefined) throw new Error('An event of the draw has no public name.');
    return slug;
  }
}
