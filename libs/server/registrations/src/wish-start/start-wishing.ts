import type { BasketChild, WishStart, WishStarted } from '@dabei/contracts';
import { Clock, Database, DomainError, Limits, Outbox } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { BasketOrder } from '../press/basket-order';
import { PressBasket } from '../press/press-basket';
import { refuseNotWishing } from './refuse-not-wishing';

/**
 * A family nobody knows yet wants to wish: a basket without a line. The code that is mailed makes the household
 * real or joins it with the one the family has, exactly as after a registration; only then anything is wished.
 */
@Injectable()
export class StartWishing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly pressBasket: PressBasket,
    private readonly outbox: Outbox,
  ) {}

  async start(slug: string, request: WishStart, network: string): Promise<WishStarted> {
    refuseKnownChildren(request.children);
    await this.limits.count('basket-per-email', request.guardian.email);
    await this.limits.count('basket-per-network', network);
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      await refuseNotWishing(em, slug, 'family', now);
      const { basketId, confirmBy } = await this.pressBasket.press(em, orderOf(request), now);
      if (confirmBy === null) throw new Error('a stranger needs a code');
      this.outbox.add(em, 'basket-decided', { basketId }, now);
      await em.flush();
      return { confirmBy };
    });
  }
}

function orderOf({ guardian, children }: WishStart): BasketOrder {
  return {
    channel: 'family',
    codeNeeded: true,
    household: { kind: 'new', guardian, contactBy: 'mail' },
    children,
    lines: [],
    overrides: [],
    feeIsDifficult: false,
    buttonText: '',
    actorId: null,
  };
}

/** Whoever has no household has no children in one. */
function refuseKnownChildren(children: readonly BasketChild[]): void {
  if (children.some((child) => 'childId' in child)) throw new DomainError('not-found');
}
