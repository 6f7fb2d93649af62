import { DrawExplainer, type DrawChild, type DrawPlacement, type WishReason } from '@dabei/domain';
import { hashOfList, type FrozenList } from '../lots/frozen-wishes';
import type { DrawFile, DrawFileRow, PublicAnswer } from './draw-file';
import type { DrawFileInput } from './draw-file-input';
import { publicAnswerOf } from './public-answer';

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
  private readonly explainer: DrawExplainer;
  /** Keys of children in a group somebody with a closed list belongs to. */
  private readonly inClosedCompany: ReadonlySet<string>;

  constructor(
    private readonly input: DrawFileInput,
    private readonly lots: ReadonlyMap<string, number>,
  ) {
    const { instance, result, rules, frozen, closed, childOf } = input;
    this.inClosedCompany = new Set(
      frozen.groups
        .filter(({ members }) => members.some((nonce) => closed.has(nonce)))
        .flatMap(({ members }) => members.flatMap((nonce) => childOf.get(nonce) ?? [])),
    );
    this.children = new Map(instance.children.map((child) => [child.key, child]));
    this.explainer = new DrawExplainer(instance, result.placements, {
      campaignMaxPlaces: rules.maxPlaces,
      drawnByLot: new Set(result.hot.events.map(({ event }) => event)),
    });
  }

  row(list: FrozenList): DrawFileRow {
    const { nonce, salt, wishes, maxPlaces, limits } = list;
    const child = this.children.get(this.input.childOf.get(nonce) ?? '');
    const answers = new Map(
      (child ? this.explainer.ofChild(child.key) : []).map(({ event, reason }) => [
        this.slug(event),
        this.answer(child, reason),
      ]),
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
      answers: wishes.map((wish) => answers.get(wish) ?? 'not-given'),
      ...this.placesOf(child),
    };
  }

  /** In company with a closed list, "not for the whole group" would tell of it. */
  private answer(child: DrawChild | undefined, reason: WishReason): PublicAnswer {
    const answer = publicAnswerOf(reason);
    const hidden =
      answer === 'only-together-did-not-fit' && this.inClosedCompany.has(child?.key ?? '');
    return hidden ? 'not-given' : answer;
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
