import type { WishesView, WishList, WishListInput } from '@dabei/contracts';
import { ReadWishes } from '../wishes/read-wishes';
import { SaveWishList } from '../wishes/save-wish-list';
import { SubmitWishLists } from '../wishes/submit-wish-lists';
import { WithdrawWishList } from '../wishes/withdraw-wish-list';
import type { Campaign, Family } from './a-wish-town';
import type { RunningWishes } from './start-wishes';

/** What a family does in the wish phase, in a word each. */
export class FamilyActs {
  constructor(private readonly running: () => RunningWishes) {}

  read({ slug }: Campaign, { id }: Family): Promise<WishesView> {
    return this.running().app.get(ReadWishes).read(slug, id);
  }

  save(
    { slug }: Campaign,
    { id, childIds }: Family,
    input: WishListInput,
    childId: string = childIds[0],
  ): Promise<WishList> {
    return this.running().app.get(SaveWishList).save(slug, childId, id, input);
  }

  submit(
    { slug }: Campaign,
    { id, childIds }: Family,
    wanted: string[] = childIds,
  ): Promise<WishesView> {
    return this.running()
      .app.get(SubmitWishLists)
      .submit(slug, id, { childIds: wanted, buttonText: 'Wünsche abgeben' });
  }

  withdraw({ slug }: Campaign, { id, childIds }: Family): Promise<WishList> {
    return this.running().app.get(WithdrawWishList).withdraw(slug, childIds[0], id);
  }
}

/** 'done', or why not: the rule's reason, else the problem's code. */
export const reasonOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      const { code, details } = error as { code?: string; details?: { reason?: string } };
      return details?.reason ?? code;
    },
  );
