import type { WishApproval } from '@dabei/contracts';
import { checkWish, mayApproveWish } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { lockWishes, moveWishes } from '../moves/move-wishes';
import { ReviewQueries } from './review-queries';
import { lockedWish } from './locked-wish';
import { assignWishText, wishTextOf, wishTextValues } from './wish-text';

/** A checker agrees: the wish may get a number. What speaks against it needs a reason. */
@Injectable()
export class ApproveWishes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queries: ReviewQueries,
    private readonly audit: Audit,
  ) {}

  async approve(
    id: string,
    { version, text, reason }: WishApproval,
    staff: StaffCaller,
  ): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const stored = await lockedWish(em, id, version);
      if (stored.consentVersion === null && stored.mode === 'full')
        throw new DomainError('conflict', { reason: 'consent-missing' });
      const wish = text ?? wishTextOf(stored);
      const findings = checkWish(wish, await neededTreeCampaign(em, stored.campaign));
      const may = mayApproveWish(findings, reason);
      if (may.outcome === 'refused') throw new DomainError('conflict', { reason: may.reason });
      if (stored.maybeTwice && reason === null)
        throw new DomainError('conflict', { reason: 'maybe-twice' });
      await moveWishes(em, [id], 'review');
      const moved = await moveWishes(em, [id], 'approve');
      if (moved.length === 0) throw new DomainError('conflict', { reason: 'already-decided' });
      if (text !== undefined)
        await rowsIn(em, `update tree_wish set ${assignWishText} where id = ?`, [
          ...wishTextValues(text),
          id,
        ]);
      const serious = findings.filter(({ weight }) => weight !== 'hint').map(({ code }) => code);
      const against = [...serious, ...(stored.maybeTwice ? ['twice'] : [])];
      this.note(em, now, staff, id, {
        reason: against.length > 0 ? reason : null,
        mended: text !== undefined,
        against: against.join(' '),
      });
      await em.flush();
    });
  }

  /** Only those nothing speaks against; what changed meanwhile, or was decided, is left alone. */
  async approveClean(
    slug: string | undefined,
    ids: readonly string[],
    staff: StaffCaller,
  ): Promise<number> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      await lockWishes(em, ids);
      const { clean } = await this.queries.queueIn(em, slug);
      const wanted = ids.filter((id) => clean.includes(id));
      await moveWishes(em, wanted, 'review');
      const approved = await moveWishes(em, wanted, 'approve');
      for (const { id } of approved)
        this.note(em, now, staff, id, { reason: null, mended: false, against: '' });
      await em.flush();
      return approved.length;
    });
  }

  private note(
    em: EntityManager,
    now: Date,
    staff: StaffCaller,
    id: string,
    { reason, mended, against }: { reason: string | null; mended: boolean; against: string },
  ): void {
    this.audit.write(em, now, {
      actor: 'office',
      actorId: staff.accountId,
      action: 'tree-wish-approved',
      subjectType: 'tree-wish',
      subjectId: id,
      reason,
      details: { mended, against },
    });
  }
}
