import { moveRegistration, type RegistrationMove, type RegistrationState } from '@dabei/domain';
import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Registration',
  tableName: 'registration',
  properties: {
    id: p.uuid().primary(),
    basketId: p.uuid(),
    householdId: p.uuid(),
    childId: p.uuid(),
    eventId: p.uuid(),
    quotaId: p.uuid().nullable(),
    state: p.text().$type<RegistrationState>(),
    seats: p.integer().default(1),
    adults: p.integer().default(0),
    groupId: p.uuid().nullable(),
    together: p.text().$type<'only' | 'rather' | 'single'>().default('single'),
    rank: p.bigint('number').nullable(),
    groupAskedAt: p.datetime().nullable(),
    acceptsFewer: p.boolean().default(false),
    reducedFee: p.boolean().default(false),
    amountCents: p.integer().default(0),
    amountRule: p.text().default('free'),
    paidOn: p.date().nullable(),
    paidCents: p.integer().nullable(),
    receiptNumber: p.text().nullable(),
    overlapOverridden: p.boolean().default(false),
    overrideReason: p.text().nullable(),
    endReason: p.text().nullable(),
    markedBy: p.text().$type<'sheet' | 'office'>().nullable(),
    enteredBy: p.text().$type<'family' | 'office'>().default('family'),
    firstPressedAt: p.datetime(),
    changedAt: p.datetime(),
    version: p.integer().version(),
    occupies: p.boolean().persist(false),
  },
});

export class Registration extends schema.class {
  /** Follows one arrow of the state table; a move the table does not know is a mistake of the caller. */
  move(move: RegistrationMove, now: Date): void {
    const result = moveRegistration(this.state, move);
    if (result.outcome === 'refused') {
      throw new Error(`registration cannot ${move} while ${this.state}`);
    }
    this.state = result.to;
    this.changedAt = now;
  }
}
schema.setClass(Registration);
