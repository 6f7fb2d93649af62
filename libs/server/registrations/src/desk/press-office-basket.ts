import type { BasketResult, OfficeBasket } from '@dabei/contracts';
import { overridableRefusals } from '@dabei/domain';
import { Clock, Database, DomainError, once, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { BasketHousehold } from '../press/basket-order';
import { PressBasket } from '../press/press-basket';
import { asConflict } from '../places/as-conflict';

/** The office enters a registration for somebody, under the same rules; overrides carry a reason. */
@Injectable()
export class PressOfficeBasket {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pressBasket: PressBasket,
  ) {}

  async press(
    body: OfficeBasket,
    key: string | undefined,
    staff: StaffCaller,
  ): Promise<BasketResult> {
    if (key === undefined) throw new DomainError('idempotency-key-missing');
    refuseUnknownOverrides(body);
    const now = await this.clock.now();
    const call = { caller: `staff:${staff.accountId}`, key, body };
    return this.database
      .transact((em) =>
        once(em, call, now, () =>
          this.pressBasket.press(
            em,
            {
              channel: 'office',
              codeNeeded: false,
              household: householdOf(body),
              children: body.children,
              lines: body.lines,
              overrides: body.overrides,
              feeIsDifficult: false,
              buttonText: 'Eingetragen vom Familienbüro',
              actorId: staff.accountId,
            },
            now,
          ),
        ),
      )
      .catch(asConflict);
  }
}

function householdOf({ household }: OfficeBasket): BasketHousehold {
  return 'householdId' in household
    ? { kind: 'known', householdId: household.householdId }
    : { kind: 'new', guardian: household.guardian, contactBy: household.contactBy };
}

function refuseUnknownOverrides({ overrides }: OfficeBasket): void {
  const allowed: readonly string[] = overridableRefusals;
  if (overrides.some(({ reasons }) => reasons.some((reason) => !allowed.includes(reason)))) {
    throw new DomainError('invalid', { issues: [{ path: 'overrides', code: 'not-overridable' }] });
  }
}
