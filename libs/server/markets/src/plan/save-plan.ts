import type { DeskPlan, PlanSave } from '@dabei/contracts';
import { planChange, type PlaceChange } from '@dabei/domain';
import { Audit, Clock, Database, DomainError, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { lockAllPitches } from '../bookings/pitch-lock';
import { lockedMarket } from '../market/lock-market';
import { deskPlanView } from './desk-plan-view';
import { keepTold } from './keep-told';
import { leftOut } from './left-out';
import { loadPlan } from './load-plan';
import { mayDraw } from './may-draw';
import { standingOn } from './standing';
import { hasForeignIds, writePlan } from './write-plan';

/**
 * The whole drawing, as one document: what changed is found by comparing. Pitches keep who stands on them, and what
 * those were told stays written down until somebody tells them anew. A pitch that is taken is never left out.
 */
@Injectable()
export class SavePlan {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async save(slug: string, { version, ...drawn }: PlanSave, staff: StaffCaller): Promise<DeskPlan> {
    refuseTwice(drawn);
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const market = await lockedMarket(em, slug);
      mayDraw(market);
      await lockAllPitches(em, market.id);
      const before = await loadPlan(em, market.id);
      if (before.version !== version) throw new DomainError('changed-meanwhile');
      if (await hasForeignIds(em, market.id, drawn)) throw new DomainError('invalid');
      const standing = await standingOn(em, market.id);
      if (leftOut(before.pitches, drawn.pitches, standing).length > 0)
        throw new DomainError('conflict', { reason: 'plan-pitch-taken' });
      await keepTold(em, before.pitches, drawn.pitches, standing);
      await writePlan(em, market.id, drawn);
      const { places } = planChange(before.pitches, drawn.pitches, []);
      const among = (...which: PlaceChange[]): number =>
        places.filter(({ changes }) => changes.some((change) => which.includes(change))).length;
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'plan-saved',
        subjectType: 'market',
        subjectId: market.id,
        details: {
          version: version + 1,
          added: among('added'),
          removed: among('removed'),
          changed: among('moved', 'turned', 'resized', 'renumbered', 'rezoned'),
        },
      });
      await em.flush();
      return deskPlanView(em, market);
    });
  }
}

/** Ids and numbers are given once; capital letters make no other number. */
function refuseTwice({ pitches, areas }: Omit<PlanSave, 'version'>): void {
  const ids = [...pitches, ...areas].map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new DomainError('invalid');
  const numbers = pitches.map(({ number }) => number.toUpperCase());
  if (new Set(numbers).size < numbers.length)
    throw new DomainError('conflict', { reason: 'plan-number-twice' });
}
