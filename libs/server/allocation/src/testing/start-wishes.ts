import type { WishListInput } from '@dabei/contracts';
import type { StaffCaller } from '@dabei/server/platform';
import { startContext, type RunningContext } from '@dabei/server/testing';
import { EstimateChances } from '../chances/estimate-chances';
import { DeskWishLists } from '../desk/desk-wish-list';
import { DeskWishQueries } from '../desk/desk-wish-queries';
import { EnterWishList } from '../desk/enter-wish-list';
import { ChangeGroupCode } from '../groups/change-group-code';
import { JoinWishGroup } from '../groups/join-wish-group';
import { LeaveWishGroup } from '../groups/leave-wish-group';
import { MakeWishGroup } from '../groups/make-wish-group';
import { RemoveWishFriend } from '../groups/remove-wish-friend';
import { FindSheet } from '../sheets/find-sheet';
import { PrintWishSheets } from '../sheets/print-wish-sheets';
import { HandIn } from '../wishes/hand-in';
import { ReadWishes } from '../wishes/read-wishes';
import { ForgetLastSeason } from '../memory/forget-last-season';
import { KeepEmptyHanded } from '../memory/keep-empty-handed';
import { LastSeasonQueries } from '../memory/last-season-queries';
import { RemindOfWishes } from '../wishes/remind-of-wishes';
import { SaveWishList } from '../wishes/save-wish-list';
import { SendDueReceipts } from '../wishes/send-due-receipts';
import { SubmitWishLists } from '../wishes/submit-wish-lists';
import { TakeOverList } from '../wishes/take-over-list';
import { WishReceipts } from '../wishes/wish-receipts';
import { WishViews } from '../wishes/wish-views';
import { WithdrawWishList } from '../wishes/withdraw-wish-list';
import { WishTown } from './a-wish-town';

export interface RunningWishes extends RunningContext {
  town: WishTown;
}

export const staff: StaffCaller = {
  accountId: 'staff',
  name: 'Büro',
  email: 'b@example.org',
  bundles: ['office'],
  secondFactor: true,
  organisationIds: [],
  companionOf: [],
  sessionId: 'session',
  renewed: [],
  permissions: ['desk:registrations'],
};

/** What a family sends when it saves. */
export const anInput = (wishes: string[], more: Partial<WishListInput> = {}): WishListInput => ({
  version: 0,
  wishes,
  maxPlaces: null,
  limits: [],
  ...more,
});

/** Wishing without HTTP, on a database of its own. */
export async function startWishes(): Promise<RunningWishes> {
  const running = await startContext({
    providers: [
      WishViews,
      WishReceipts,
      ReadWishes,
      SaveWishList,
      WithdrawWishList,
      HandIn,
      SubmitWishLists,
      SendDueReceipts,
      RemindOfWishes,
      KeepEmptyHanded,
      MakeWishGroup,
      JoinWishGroup,
      LeaveWishGroup,
      RemoveWishFriend,
      ChangeGroupCode,
      TakeOverList,
      DeskWishQueries,
      DeskWishLists,
      EnterWishList,
      LastSeasonQueries,
      ForgetLastSeason,
      PrintWishSheets,
      FindSheet,
      EstimateChances,
    ],
  });
  return { ...running, town: new WishTown(running.database) };
}
