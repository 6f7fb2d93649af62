import type { HandoverGive, HandoverGiven, HandoverUndo } from '@dabei/contracts';
import { isOpenWish, localDateOf, type TreePhase } from '@dabei/domain';
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

  async give({ code, reason, wishIds }: HandoverGive, staff: StaffCaller): Promise<HandoverGiven> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    return this.database.transact(async (em) => {
      const batches = await openBatches(em, wishIds);
      const hash = code === null ? null : handoverCodeHash(this.sealer, code);
      const shown = batches.find(({ codeHash }) => hash !== null && isSameSecret(codeHash, hash));
      if (!shown && reason === null)
        throw new DomainError('conflict', { reason: 'code-or-reason' });
      const all = await wishesOf(em, shown ? [shown] : batches);
      const ids = wishIds.filter((id) => all.some((wish) => wish.id === id));
      const given = await moveWishes(em, ids, 'hand-over');
      if (given.length === 0) throw new DomainError('conflict', { reason: 'already-given' });
      const left = all
        .map((wish) => ({ ...wish, ...given.find(({ id }) => id === wish.id) }))
        .filter(({ state }) => isOpenWish(state));
      const collected = new Set(all.map(({ batchId }) => batchId));
      for (const { batchId } of left) collected.delete(batchId);
      await markCollected(em, collected, today);
      this.note(em, now, staff, { action: 'gift-handed-over', wishes: given, reason });
      await em.flush();
      // a number tells nothing of the others of its family
      const mayKnow = left.filter(({ id }) => shown !== undefined || ids.includes(id));
      return { given: numbersOf(given), left: numbersOf(mayKnow) };
    });
  }

  /** Handed to the wrong family, or one parcel too many: back onto the shelf. */
  async undo({ wishIds }: HandoverUndo, staff: StaffCaller): Promise<HandoverGiven> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const all = await wishesOf(em, await openBatches(em, wishIds));
      const ids = wishIds.filter((id) => all.some((wish) => wish.id === id));
      const back = await moveWishes(em, ids, 'undo-hand-over');
      const open = all.filter(({ id }) => back.some((wish) => wish.id === id));
      await markCollected(em, new Set(open.map(({ batchId }) => batchId)), null);
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

interface Batch {
  id: string;
  codeHash: string;
}

/** The wishes of these families, held until this transaction ends. */
async function wishesOf(
  em: EntityManager,
  batches: readonly Batch[],
): Promise<(MovedWish & { batchId: string })[]> {
  const ids = `{${batches.map(({ id }) => id).join(',')}}`;
  const known = await rowsIn<{ id: string }>(
    em,
    'select id from tree_wish where batch_id = any(?::uuid[])',
    [ids],
  );
  await lockWishes(
    em,
    known.map(({ id }) => id),
  );
  return rowsIn(
    em,
    `select id, number, state, batch_id as "batchId" from tree_wish
     where batch_id = any(?::uuid[]) order by number`,
    [ids],
  );
}

/**
 * What these gifts are fetched with; asked by the gifts, so that nobody can try out what belongs together. Refused
 * while nothing is handed over yet, or not any more. The campaign stays in its phase until this transaction ends:
 * taken before the wishes, as everybody takes it.
 */
async function openBatches(em: EntityManager, wishIds: readonly string[]): Promise<Batch[]> {
  const ids = `{${wishIds.join(',')}}`;
  const campaigns = await rowsIn<{ phase: TreePhase }>(
    em,
    `select phase from tree_campaign
     where id in (select campaign_id from tree_wish where id = any(?::uuid[])) order by id for share`,
    [ids],
  );
  if (campaigns.some(({ phase }) => phase !== 'handover'))
    throw new DomainError('conflict', { reason: 'tree-not-in-this-phase' });
  const batches = await rowsIn<Batch>(
    em,
    `select id, code_hash as "codeHash" from handover_batch
     where id in (select batch_id from tree_wish where id = any(?::uuid[]))`,
    [ids],
  );
  if (batches.length === 0) throw notFound();
  return batches;
}

async function markCollected(
  em: EntityManager,
  batchIds: ReadonlySet<string>,
  day: string | null,
): Promise<void> {
  await rowsIn(em, 'update handover_batch set collected_on = ?::date where id = any(?::uuid[])', [
    day,
    `{${[...batchIds].join(',')}}`,
  ]);
}

const numbersOf = (wishes: readonly { number: number | null }[]): number[] =>
  wishes.flatMap(({ number }) => number ?? []).sort((one, other) => one - other);
