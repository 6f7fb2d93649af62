import type { CommissionRulesInput } from '@dabei/contracts';
import { keepsNumber, numberStates } from '@dabei/domain';
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
import { neededMarket } from '../facts/market';
import { BillOwedFee } from './bill-owed-fee';
import { neededCommission } from './commission-facts';
import { lockNumbers } from './number-room';

/** The rules of a Kleiderbörse. Money rules are fixed as soon as somebody was paid: nobody is settled twice. */
@Injectable()
export class SetCommissionRules {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly owed: BillOwedFee,
    private readonly audit: Audit,
  ) {}

  async set(slug: string, rules: CommissionRulesInput, { accountId }: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const market = await neededMarket(em, slug);
      if (market.kind !== 'commission') throw new DomainError('not-found');
      if (market.phase === 'over') throw new DomainError('closed', { reason: 'market-is-over' });
      await lockNumbers(em, market.id);
      await refuseTooFew(em, market.id, rules.numbers);
      await refuseAfterPayout(em, market.id, rules);
      const columns = columnsOf(rules, market.opensOn);
      const names = columns.map(([name]) => name);
      await rowsIn(
        em,
        `insert into commission_rule (market_id, ${names.join(', ')})
         values (?, ${names.map(() => '?').join(', ')})
         on conflict (market_id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
        [market.id, ...columns.map(([, value]) => value)],
      );
      const facts = await neededCommission(em, { id: market.id });
      await this.owed.bill(em, facts, 'every-number', { actorId: accountId, now });
      this.audit.write(em, now, {
        actor: 'office',
        actorId: accountId,
        action: 'commission-rules-set',
        subjectType: 'market',
        subjectId: market.id,
        details: { numbers: rules.numbers, percent: rules.commissionPercent },
      });
      await em.flush();
    });
  }
}

const columnsOf = (rules: CommissionRulesInput, opensOn: Date): [string, unknown][] => [
  ['numbers', rules.numbers],
  ['items_per_number', rules.itemsPerNumber],
  ['items_per_helper', rules.itemsPerHelper],
  ['commission_percent', rules.commissionPercent],
  ['helper_percent', rules.helperPercent],
  ['fee_cents', rules.feeCents],
  ['fee_per_item_cents', rules.feePerItemCents],
  ['round_down_to', rules.roundDownTo],
  ['helpers_from', rules.helpersFrom],
  ['returning_from', rules.returningFrom],
  ['kept_until', rules.keptUntil ?? opensOn],
  ['intake_on', rules.intakeOn],
  ['intake_from', rules.intakeFrom],
  ['intake_until', rules.intakeUntil],
  ['intake_per_slot', rules.intakePerSlot],
  ['intake_minutes', rules.intakeMinutes],
];

/** A number somebody has does not vanish because the office types a smaller limit. */
async function refuseTooFew(em: EntityManager, marketId: string, numbers: number): Promise<void> {
  const beyond = await rowsIn(
    em,
    'select 1 from seller_number where market_id = ? and number > ? and state = any(?::text[]) limit 1',
    [marketId, numbers, `{${numberStates.filter(keepsNumber).join(',')}}`],
  );
  if (beyond.length > 0) throw new DomainError('conflict', { reason: 'numbers-are-given' });
}

async function refuseAfterPayout(
  em: EntityManager,
  marketId: string,
  rules: CommissionRulesInput,
): Promise<void> {
  const changed = await rowsIn(
    em,
    `select 1 from commission_rule c where market_id = ?
       and (commission_percent, helper_percent, fee_cents, fee_per_item_cents, round_down_to)
         is distinct from (?::int, ?::int, ?::int, ?::int, ?::int)
       and exists (select 1 from seller_number n where n.market_id = c.market_id and n.paid_out_on is not null)`,
    [
      marketId,
      rules.commissionPercent,
      rules.helperPercent,
      rules.feeCents,
      rules.feePerItemCents,
      rules.roundDownTo,
    ],
  );
  if (changed.length > 0) throw new DomainError('conflict', { reason: 'already-paid-out' });
}
