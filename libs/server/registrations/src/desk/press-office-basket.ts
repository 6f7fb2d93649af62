import { isDeclared, type BasketResult, type OfficeBasket } from '@dabei/contracts';
import { overridableRefusals } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  once,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
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
    private readonly audit: Audit,
  ) {}

  async press(
    body: OfficeBasket,
    key: string | undefined,
    staff: StaffCaller,
  ): Promise<BasketResult> {
    if (key === undefined) throw new DomainError('idempotency-key-missing');
    refuseUnknownOverrides(body);
    refuseUnconfirmed(body);
    const now = await this.clock.now();
    const call = { caller: `staff:${staff.accountId}`, key, body };
    return this.database
      .transact((em) => once(em, call, now, () => this.enter(em, body, staff, now)))
      .catch(asConflict);
  }

  private async enter(
    em: EntityManager,
    body: OfficeBasket,
    staff: StaffCaller,
    now: Date,
  ): Promise<BasketResult> {
    const result = await this.pressBasket.press(
      em,
      {
        channel: 'office',
        codeNeeded: false,
        household: householdOf(body),
        children: body.children,
        lines: body.lines,
        overrides: body.overrides,
        feeIsDifficult: false,
        statistics: body.statistics,
        buttonText: 'Eingetragen vom Familienbüro',
        actorId: staff.accountId,
      },
      now,
    );
    for (const registrationId of declaredIn(body, result))
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'answers-told',
        subjectType: 'registration',
        subjectId: registrationId,
      });
    await em.flush();
    return result;
  }
}

/** Registrations whose answers hold a consent or a permission. */
function declaredIn({ lines }: OfficeBasket, { results }: BasketResult): string[] {
  const declared = new Set(
    lines.flatMap(({ eventId, children }) =>
      children.filter(({ answers }) => isDeclared(answers)).map(({ key }) => `${eventId} ${key}`),
    ),
  );
  return results.flatMap(({ eventId, childKey, registrationId }) =>
    registrationId && declared.has(`${eventId} ${childKey}`) ? [registrationId] : [],
  );
}

/** Nobody's consent is taken for granted: it was read out, or it is left open. */
function refuseUnconfirmed({ lines, answersConfirmed }: OfficeBasket): void {
  const declared = lines.some(({ children }) =>
    children.some(({ answers }) => isDeclared(answers)),
  );
  if (declared && !answersConfirmed)
    throw new DomainError('invalid', { issues: [{ path: 'answersConfirmed', code: 'required' }] });
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
