import type { CommissionRulesInput, DeskCommission } from '@dabei/contracts';
import { freeNumbers, localDateOf } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  Sealer,
  notFound,
  rowsIn,
  type Config,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { hiddenParties } from '../bookings/hidden-parties';
import { neededMarket, type Market } from '../facts/market';
import { commissionBooks } from './commission-books';
import { commissionOf, type CommissionFacts } from './commission-facts';
import { numberRoom } from './number-room';
import { numberRows } from './number-rows';
import type { PaperNumber } from './paper/payout-list';
import { usualCommissionRules } from './usual-rules';

type Circles = Pick<DeskCommission, 'helpers' | 'returning' | 'kept'>;

/** A Kleiderbörse at the desk: rules, numbers, books. */
@Injectable()
export class CommissionQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  async read(slug: string): Promise<DeskCommission> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const market = await neededMarket(em, slug);
      if (market.kind !== 'commission') throw notFound();
      const facts = await commissionOf(em, { slug });
      const numbers =
        facts === null ? [] : await numberRows(em, this.sealer, facts, this.config.townZone);
      return {
        ...headOf(market),
        rules: facts === null ? usualCommissionRules : rulesOf(facts),
        rulesSaved: facts !== null,
        ...(await circlesOf(em, market.id)),
        drawn: facts?.drawn ?? false,
        free: facts === null ? 0 : freeNumbers(await numberRoom(em, facts, null, now)).length,
        books: commissionBooks(numbers, facts?.tillCents ?? null),
        numbers,
      };
    });
  }

  /** For papers: the facts, the numbers and the day they are printed on; no paper names a protected family. */
  async forPaper(slug: string) {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const facts = await commissionOf(em, { slug });
      if (facts === null) throw notFound();
      const hidden = await hiddenParties(em, facts.id);
      const rows = await numberRows(em, this.sealer, facts, this.config.townZone);
      const numbers = rows.map((one): PaperNumber =>
        hidden.has(one.id) ? { ...one, name: null, phone: null, email: null } : one,
      );
      return { facts, numbers, today: localDateOf(now, this.config.townZone) };
    });
  }
}

const headOf = ({ slug, title, phase, allocation, heldOn, opensOn, closesOn }: Market) => ({
  ...{ slug, title, phase, allocation, heldOn },
  opensOn: opensOn.toISOString(),
  closesOn: closesOn.toISOString(),
});

function rulesOf(facts: CommissionFacts): CommissionRulesInput {
  const { terms, numbers, opening, keptUntil } = facts;
  const { intakeOn, intakeFrom, intakeUntil, intakePerSlot, intakeMinutes } = facts;
  const isUsual = keptUntil.getTime() === opening.opensOn.getTime();
  return {
    ...terms,
    numbers,
    helpersFrom: opening.helpersFrom?.toISOString() ?? null,
    returningFrom: opening.returningFrom?.toISOString() ?? null,
    keptUntil: isUsual ? null : keptUntil.toISOString(),
    ...{ intakeOn, intakeFrom, intakeUntil, intakePerSlot, intakeMinutes },
  };
}

async function circlesOf(em: EntityManager, marketId: string): Promise<Circles> {
  const [row] = await rowsIn<Circles>(
    em,
    `select (count(*) filter (where circle = 'helper'))::int as helpers,
       (count(*) filter (where circle = 'returning'))::int as returning,
       (select count(*)::int from kept_number) as kept
     from commission_circle where market_id = ?`,
    [marketId],
  );
  return row ?? { helpers: 0, returning: 0, kept: 0 };
}
