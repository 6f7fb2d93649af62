import { donorsMayClaim, type CardState, type TreePhase, type WishState } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { movePledges } from '../moves/move-pledges';

/** Somebody nobody knows has the card, and gifts are still brought. */
export const mayLeaveAddress = ({
  wish,
  card,
  phase,
}: {
  wish: WishState;
  card: CardState | null;
  phase: TreePhase;
}): boolean => wish === 'out' && card === 'taken' && donorsMayClaim(phase);

/** An address that was left with a card and never confirmed is nobody's promise. The caller holds the wishes. */
export async function letHoldersGo(em: EntityManager, wishIds: readonly string[]): Promise<void> {
  const left = await rowsIn<{ id: string }>(
    em,
    "select id from pledge where wish_id = any(?::uuid[]) and state = 'held' and channel = 'card'",
    [`{${wishIds.join(',')}}`],
  );
  await movePledges(em, { ids: left.map(({ id }) => id) }, 'cancel', ['held']);
}
