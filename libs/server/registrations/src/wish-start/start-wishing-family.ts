import type { WishFamily, WishFamilyInput } from '@dabei/contracts';
import { Audit, Clock, Database, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { asConflict } from '../places/as-conflict';
import type { BasketHousehold } from '../press/basket-order';
import { householdOfOrder } from '../press/household-of-order';
import { refuseNotWishing } from './refuse-not-wishing';

/** A family at the counter, or a sheet of paper from one nobody knows yet: household and children, no code needed. */
@Injectable()
export class StartWishingFamily {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async start(slug: string, input: WishFamilyInput, staff: StaffCaller): Promise<WishFamily> {
    const now = await this.clock.now();
    return this.database
      .transact(async (em) => {
        await refuseNotWishing(em, slug, 'office', now);
        const household = await householdOfOrder(
          em,
          { household: householdOf(input), codeNeeded: false, children: input.children },
          now,
        );
        this.audit.write(em, now, {
          actor: 'office',
          actorId: staff.accountId,
          action: 'family-entered-to-wish',
          subjectType: 'household',
          subjectId: household.id,
          details: { children: household.childIds.size },
        });
        await em.flush();
        const childIds = [...new Set(household.childIds.values())];
        return { householdId: household.id, childIds };
      })
      .catch(asConflict);
  }
}

function householdOf({ household }: WishFamilyInput): BasketHousehold {
  return 'householdId' in household
    ? { kind: 'known', householdId: household.householdId }
    : { kind: 'new', guardian: household.guardian, contactBy: household.contactBy };
}
