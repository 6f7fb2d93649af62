import type { HandoverGive, HandoverGiven, HandoverUndo } from '@dabei/contracts';
import { isOpenWish, localDateOf, type TreePhase, type WishState } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Sealer,
  handoverCodeHash,
  isSameSecret,
  notFound,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { lockWishes, moveWishes, type MovedWish } from '../moves/move-wishes';

/** Gifts go to whoever holds the code, without a question; without it, with a reason of the helper. */
@Injectable()
export class HandOver {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async give(
    { batchId, code, reason, wishIds }: HandoverGive,
    staff: StaffCaller,
  ): Promise<HandoverGiven> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    return this.database.transact(async (em) => {
      const codeHash = await openBatch(em, batchId);
      const all = await wishesOf(em, batchId);
      const ids = wishIds.filter((id) => all.some((wish) => wish.id === id));
      const shown = code !== null && isSameSecret(codeHash, handoverCodeHash(this.sealer, code));
      if (!shown && reason === null)
        throw new DomainError('conflict', { reason: 'code-or-reason' });
      const given = await moveWishes(em, ids, 'hand-over');
      if (given.length === 0) throw new DomainError('conflict', { reason: 'already-given' });
      const after = all.map((wish) => given.find(({ id }) => id === wish.id) ?? wish);
      const left = after.filter(({ state }) => isOpenWish(state));
      if (left.length === 0)
        await rowsIn(em, 'update handover_batch set collected_on = ? where id = ?', [
          today,
          batchId,
        ]);
      this.note(em, now, staff, { action: 'gift-handed-over', wishes: given, reason });
      await em.flush();
      // a number tells nothing of the others of its family
      const mayKnow = left.filter(({ id }) => shown || ids.includes(id));
      return { given: numbersOf(given), left: numbersOf(mayKnow) };
    });
  }

  /** Handed to the wrong family, or one parcel too many: back onto the shelf. */
  async undo({ batchId, wishIds }: HandoverUndo, staff: StaffCaller): Promise<HandoverGiven> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      await openBatch(em, batchId);
      const all = await wishesOf(em, batchId);
      const ids = wishIds.filter((id) => all.some((wish) => wish.id === id));
      const back = await moveWishes(em, ids, 'undo-hand-over');
      if (back.length > 0)
        await rowsIn(em, 'update handover_batch set collected_on = null where id = ?', [batchId]);
      this.note(em, now, staff, { action: 'gift-handover-undone', wishes: back, reason: null });
      await em.flush();
      return { given: [], left: numbersOf(back) };
    });
  }

  private note(
    em: EntityManager,
    now: Date,
    { accountId }: StaffCaller,
    act: { action: string; wishes: readonly MovedWish[]; reason: string | null },
  ): void {
    for (const { id, number } of act.wishes)
      this.audit.write(em, now, {
        actor: 'office',
        actorId: accountId,
        action: act.action,
        subjectType: 'tree-wish',
        subjectId: id,
        reason: act.reason,
        details: { number: number ?? 0 },
      });
  }
}

/** The wishes of a family, held until this transaction ends. */
async function wishesOf(em: EntityManager, batchId: string): Promise<MovedWish[]> {
  const known = await rowsIn<{ id: string }>(em, 'select id from tree_wish where batch_id = ?', [
    batchId,
  ]);
  await lockWishes(
    em,
    known.map(({ id }) => id),
  );
  return rowsIn<{ id: string; number: number; state: WishState }>(
    em,
    'select id, number, state from tree_wish where batch_id = ? order by number',
    [batchId],
  );
}

/**
 * Its code's fingerprint; refused while nothing is handed over yet, or not any more. The campaign stays in its phase
 * until this transaction ends: taken before the wishes, as everybody takes it.
 */
async function openBatch(em: EntityManager, batchId: string): Promise<string> {
  const [batch] = await rowsIn<{ codeHash: string; phase: TreePhase }>(
    em,
    `select b.code_hash as "codeHash", k.phase from handover_batch b join tree_campaign k on k.id = b.campaign_id
     where b.id = ? for share of k`,
    [batchId],
  );
  if (batch === undefined) throw notFound();
  if (batch.phase !== 'handover')
    throw new DomainError('conflict', { reason: 'tree-not-in-this-phase' });
  return batch.codeHash;
}

const numbersOf = (wishes: readonly { number: number | null }[]): number[] =>
  wishes.flatMap(({ number }) => number ?? []).sort((one, other) => one - other);
