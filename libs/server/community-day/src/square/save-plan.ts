import type { BoothPlaceDrawn, BoothPlanSave, BoothPlanView } from '@dabei/contracts';
import { fieldChanges } from '@dabei/domain';
import { Audit, Clock, Database, DomainError, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { groundMadeWorse, writeToLookAt } from './ground-made-worse';
import { refuseInUse, refuseMuddled } from './may-save-square';
import { planView } from './plan-view';
import { lockedSquare } from './square';
import { hasForeignIds, writeSquare } from './write-square';

/**
 * The whole drawing, as one document. Places keep who stands on them, and distribution boxes who hangs there; what
 * those were told stays written down until somebody tells them anew.
 */
@Injectable()
export class SaveBoothPlan {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async save(
    slug: string,
    { version, ...drawn }: BoothPlanSave,
    staff: StaffCaller,
  ): Promise<BoothPlanView> {
    refuseMuddled(drawn);
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { day, call, square } = await lockedSquare(em, slug);
      if (call.planVersion !== version) throw new DomainError('changed-meanwhile');
      if (await hasForeignIds(em, day.id, drawn)) throw new DomainError('invalid');
      refuseInUse(square, drawn);
      await writeSquare(em, day.id, drawn);
      await writeToLookAt(em, groundMadeWorse(square, drawn.places));
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'plan-saved',
        subjectType: 'community-day',
        subjectId: day.id,
        details: { version: version + 1, ...changesBetween(square.places, drawn.places) },
      });
      await em.flush();
      return planView(em, day);
    });
  }
}

function changesBetween(
  before: readonly BoothPlaceDrawn[],
  after: readonly BoothPlaceDrawn[],
): { added: number; removed: number; changed: number } {
  const known = new Map(before.map((place) => [place.id, place]));
  const stayed = after.flatMap((place) => {
    const old = known.get(place.id);
    return old === undefined ? [] : [fieldChanges({ ...old }, { ...place }).length];
  });
  return {
    added: after.length - stayed.length,
    removed: before.length - stayed.length,
    changed: stayed.filter((fields) => fields > 0).length,
  };
}
