import type { WishChildAdded, WishChildInput } from '@dabei/contracts';
import { Audit, Clock, Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { asConflict } from '../places/as-conflict';
import { householdOfOrder } from '../press/household-of-order';
import { refuseNotWishing } from './refuse-not-wishing';

/** A signed-in family adds a child to wish for; the same name and birth date is the same child. */
@Injectable()
export class AddWishingChild {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async add(slug: string, householdId: string, child: WishChildInput): Promise<WishChildAdded> {
    const now = await this.clock.now();
    return this.database
      .transact(async (em) => {
        await refuseNotWishing(em, slug, 'family', now);
        const { childIds } = await householdOfOrder(
          em,
          { household: { kind: 'known', householdId }, codeNeeded: false, children: [child] },
          now,
        );
        const childId = childIds.get(child.key);
        if (childId === undefined) throw notFound();
        this.audit.write(em, now, {
          actor: 'family',
          actorId: householdId,
          action: 'child-added',
          subjectType: 'child',
          subjectId: childId,
        });
        await em.flush();
        return { childId };
      })
      .catch(asConflict);
  }
}
