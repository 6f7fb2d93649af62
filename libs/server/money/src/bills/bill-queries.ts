import {
  type BillFilter,
  type BillList,
  type BillPositionView,
  type BillShow,
  type BillView,
  type JournalLineView,
  billShows,
} from '@dabei/contracts';
import { formatReference, localDateOf } from '@dabei/domain';
import { CONFIG, Clock, Database, Sealer, notFound, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { billRowOf, payerOf, showConditions, storedBills, type StoredBill } from './bill-rows';
import { BillSearch } from './bill-search';

const pageSize = 50;

export const positionsOfBill = `
  select kind, words, quantity::float as quantity, cents, vat from bill_position
  where bill_id = ? order by id`;

/** Bills of all actions, as the office sees them. */
@Injectable()
export class BillQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly search: BillSearch,
  ) {}

  async list({ show, text, page }: BillFilter): Promise<BillList> {
    const today = await this.today();
    const counts = await this.counts(today);
    const meant = text === '' ? null : await this.search.meant(text);
    const { sql, asksToday } = showConditions[show];
    const where = meant === null ? sql : `${sql} and ${meant.sql}`;
    const params = [...(asksToday ? [today] : []), ...(meant?.params ?? [])];
    const order = show === 'all' ? 'b.made_on desc' : 'b.due_on';
    const stored = await this.database.rows<StoredBill>(
      `${storedBills} where ${where} order by ${order}, b.reference limit ? offset ?`,
      [...params, pageSize, (page - 1) * pageSize],
    );
    return {
      rows: stored.map((bill) => billRowOf(bill, this.sealer, today)),
      total: meant === null ? counts[show] : await this.count(where, params),
      pageSize,
      counts,
      cut: meant?.cut ?? false,
    };
  }

  async one(id: string): Promise<BillView> {
    const today = await this.today();
    const bill = await this.database.row<StoredBill>(`${storedBills} where b.id = ?`, [id]);
    if (bill === null) throw notFound();
    const positions = await this.database.rows<BillPositionView>(positionsOfBill, [id]);
    const lines = await this.database.rows<JournalLineView>(
      `select id::text as id, kind, method, cents, receipt, reason, booked_on::text as "bookedOn"
       from journal_line where bill_id = ? order by journal_line.id`,
      [id],
    );
    return {
      ...billRowOf(bill, this.sealer, today),
      referenceText: formatReference(bill.reference),
      householdId: bill.householdId,
      address: payerOf(bill, this.sealer)?.address ?? null,
      version: bill.version,
      positions,
      lines,
    };
  }

  private async counts(today: string): Promise<Record<BillShow, number>> {
    const counted = billShows.map(
      (show) => `(select count(*)::int from bill b where ${showConditions[show].sql}) as "${show}"`,
    );
    const asked = billShows.flatMap((show) => (showConditions[show].asksToday ? [today] : []));
    const row = await this.database.row<Record<BillShow, number>>(
      `select ${counted.join(', ')}`,
      asked,
    );
    if (row === null) throw new Error('bills were not counted');
    return row;
  }

  private async count(where: string, params: unknown[]): Promise<number> {
    const row = await this.database.row<{ total: number }>(
      `select count(*)::int as total from bill b where ${where}`,
      params,
    );
    return row?.total ?? 0;
  }

  private async today(): Promise<string> {
    return localDateOf(await this.clock.now(), this.config.townZone);
  }
}
