import type { LedgerPeriod, LedgerSums } from '@dabei/contracts';
import {
  billTotal,
  treasurerRows,
  treasurerTotals,
  type BillPosition,
  type LedgerLine,
  type TreasurerRow,
} from '@dabei/domain';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/** A row of the treasurer's file; nothing of it says who paid. */
export interface LedgerRow extends TreasurerRow {
  number: string;
  title: string;
  /** Tax inside what was billed, per key, signed. */
  vat7Cents: number;
  vat19Cents: number;
}

type Stored = Omit<LedgerLine, 'id'> & {
  id: string;
  title: string;
  positions: BillPosition[];
};

/** The journal of a period. */
@Injectable()
export class LedgerQueries {
  constructor(private readonly database: Database) {}

  async rows({ from, until }: LedgerPeriod): Promise<LedgerRow[]> {
    const stored = await this.database.rows<Stored>(
      `select j.id::text as id, j.booked_on::text as "bookedOn", b.reference, b.title, j.kind, j.method,
         j.receipt, j.cents, coalesce((select json_agg(json_build_object('kind', p.kind, 'cents', p.cents,
           'vat', p.vat, 'quantity', 1)) from bill_position p where p.line_id = j.id), '[]') as positions
       from journal_line j join bill b on b.id = j.bill_id
       where j.booked_on between ? and ? order by j.booked_on, j.id`,
      [from, until],
    );
    // in the order of the domain's rows: by day, then as they were written
    const rows = treasurerRows(
      stored.map((line, id) => ({ ...line, id })),
      { from, until },
    );
    return rows.map((row, at) => ({ ...row, ...of(stored[at]) }));
  }

  /** What the file of this period adds up to, added up by kind in the database. */
  async sums({ from, until }: LedgerPeriod): Promise<LedgerSums> {
    const kinds = await this.database.rows<LedgerLine & { lines: number }>(
      `select 0 as id, ?::text as "bookedOn", '' as reference, null as receipt, kind, method,
         sum(cents)::float as cents, count(*)::int as lines
       from journal_line where booked_on between ? and ? group by kind, method`,
      [from, from, until],
    );
    const lines = kinds.reduce((sum, one) => sum + one.lines, 0);
    return { lines, ...treasurerTotals(treasurerRows(kinds, { from, until })) };
  }
}

function of(line: Stored | undefined): Omit<LedgerRow, keyof TreasurerRow> {
  const { vat } = billTotal(line?.positions ?? []);
  const inside = (wanted: string): number => vat.find(({ key }) => key === wanted)?.vatCents ?? 0;
  return {
    number: line?.id ?? '',
    title: line?.title ?? '',
    vat7Cents: inside('7'),
    vat19Cents: inside('19'),
  };
}
