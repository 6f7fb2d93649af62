import type { BillPositionView, Language } from '@dabei/contracts';
import type { JournalKind, PaymentMethod } from '@dabei/domain';
import { Database, OfficeQueries, Sealer, notFound, printPdf } from '@dabei/server/platform';
import { translatorFor, type Voice } from '@dabei/words';
import { Injectable } from '@nestjs/common';
import { MoneyAccountQueries } from '../account/money-account-queries';
import { positionsOfBill } from '../bills/bill-queries';
import { balanceOfStored, payerOf, storedBills, type StoredBill } from '../bills/bill-rows';
import { billPaper } from './bill-paper';
import { receiptPaper } from './receipt-paper';

interface StoredReceipt {
  billId: string;
  kind: JournalKind;
  method: PaymentMethod | null;
  cents: number;
  receipt: string;
  bookedOn: string;
}

/** Bills and receipts on paper. */
@Injectable()
export class PrintMoney {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly offices: OfficeQueries,
    private readonly accounts: MoneyAccountQueries,
  ) {}

  async bill(id: string, language: Language = 'de'): Promise<Buffer> {
    const bill = await this.stored(id);
    const paper = await billPaper(
      {
        ...bill,
        payer: payerOf(bill, this.sealer),
        balance: balanceOfStored(bill),
        positions: await this.database.rows<BillPositionView>(positionsOfBill, [id]),
        account: await this.accounts.read(),
        office: await this.offices.office(),
      },
      await voiceIn(language),
    );
    return printPdf(paper);
  }

  async receipt(lineId: string): Promise<Buffer> {
    const line = await this.database.row<StoredReceipt>(
      `select bill_id as "billId", kind, method, cents, receipt, booked_on::text as "bookedOn"
       from journal_line where id::text = ? and receipt is not null`,
      [lineId],
    );
    if (line === null) throw notFound();
    const bill = await this.stored(line.billId);
    const { reference, title } = bill;
    const office = await this.offices.office();
    const payer = payerOf(bill, this.sealer);
    return printPdf(
      receiptPaper({ ...line, reference, title, payer, office }, await voiceIn('de')),
    );
  }

  private async stored(id: string): Promise<StoredBill> {
    const bill = await this.database.row<StoredBill>(`${storedBills} where b.id = ?`, [id]);
    if (bill === null) throw notFound();
    return bill;
  }
}

async function voiceIn(language: Language): Promise<Voice> {
  const { t } = await translatorFor(language, 'money', 'time');
  return { language, t };
}
