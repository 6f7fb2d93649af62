import type { ProofPreview } from '@dabei/contracts';
import { localDateOf, withProof, type PricedRegistration, type WithProof } from '@dabei/domain';
import { CONFIG, Clock, Database, notFound, rowsIn, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';

interface Row extends PricedRegistration {
  id: string;
  eventId: string;
  child: string;
  title: string;
}

export interface Priced {
  row: Row;
  result: WithProof;
}

const pricedRows = `
  select r.id, r.event_id as "eventId", c.first_name as child, e.title, r.state,
    (select (min(s.starts_at) at time zone ?)::date::text from session s where s.event_id = e.id)
      as "firstDay",
    r.paid_on is not null as paid, r.reduced_fee as "reducedFee", r.amount_cents as "amountCents",
    r.amount_rule as "amountRule", e.price_cents as "priceCents",
    e.price_sibling_cents as "siblingCents", e.price_reduced_cents as "reducedCents"
  from registration r join child c on c.id = r.child_id join event e on e.id = r.event_id
  where r.household_id = ? order by e.title, c.birth_date, r.id`;

/** What "Nachweis gesehen" would change for each registration of a family. */
export async function pricedWithProof(
  em: EntityManager,
  householdId: string,
  { zone, today, until }: { zone: string; today: string; until: string },
): Promise<Priced[]> {
  const rows = await rowsIn<Row>(em, pricedRows, [zone, householdId]);
  return rows.map((row) => ({ row, result: withProof(row, today, until) }));
}

@Injectable()
export class ProofPreviews {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async preview(householdId: string, until: string | null): Promise<ProofPreview> {
    const zone = this.config.townZone;
    const today = localDateOf(await this.clock.now(), zone);
    const known = await this.database.row(
      "select id from household where id = ? and state = 'active'",
      [householdId],
    );
    if (known === null) throw notFound();
    const priced =
      until === null
        ? []
        : await this.database.transact((em) =>
            pricedWithProof(em, householdId, { zone, today, until }),
          );
    return previewOf(priced);
  }
}

function previewOf(priced: readonly Priced[]): ProofPreview {
  const changes = priced.flatMap(({ row, result }) =>
    result.outcome === 'reduced' && result.fee.cents !== row.amountCents
      ? [
          {
            registrationId: row.id,
            childFirstName: row.child,
            eventTitle: row.title,
            beforeCents: row.amountCents,
            afterCents: result.fee.cents,
          },
        ]
      : [],
  );
  const sum = (cents: readonly number[]): number => cents.reduce((total, one) => total + one, 0);
  return {
    changes,
    beforeCents: sum(changes.map(({ beforeCents }) => beforeCents)),
    afterCents: sum(changes.map(({ afterCents }) => afterCents)),
    paid: priced.filter(({ result }) => result.outcome === 'paid').length,
  };
}
