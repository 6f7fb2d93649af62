import type { BillPositionView, MoneyAccount, OwnBill, OwnBills } from '@dabei/contracts';
import { billState, giroCode } from '@dabei/domain';
import {
  Database,
  Sealer,
  billToken,
  idInToken,
  isSameSecret,
  notFound,
  type OwnLink,
  refuseHidden,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { MoneyAccountQueries } from '../account/money-account-queries';
import { balanceOfStored, storedBills, type StoredBill } from '../bills/bill-rows';
import { positionsOfBill } from '../bills/bill-queries';

/** Bills for whoever pays them: a family that is signed in, or a link. */
@Injectable()
export class OwnBillQueries {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly accounts: MoneyAccountQueries,
  ) {}

  async ofHousehold(householdId: string): Promise<OwnBills> {
    const stored = await this.database.rows<StoredBill>(
      `${storedBills} where ${ownedBy} order by b.made_on desc, b.reference limit 100`,
      [householdId, householdId],
    );
    const account = await this.accounts.read();
    return { bills: await Promise.all(stored.map((bill) => this.view(bill, account))) };
  }

  async one(id: string): Promise<OwnBill> {
    const bill = await this.database.row<StoredBill>(`${storedBills} where b.id = ?`, [id]);
    if (bill === null) throw notFound();
    return this.view(bill, await this.accounts.read());
  }

  /** The id of an own bill; 404 for a stranger's. */
  async ownId(id: string, householdId: string): Promise<string> {
    const bill = await this.database.row<{ id: string }>(
      `select b.id from bill b where b.id = ? and ${ownedBy}`,
      [id, householdId, householdId],
    );
    if (bill === null) throw notFound();
    return bill.id;
  }

  /** The bill a link leads to; 404 for any other text and once nobody may know who paid, 401 while it is hidden. */
  async linkedId(link: OwnLink): Promise<string> {
    const id = idInToken(link.secret);
    if (id === null || !isSameSecret(billToken(this.sealer, id), link.secret)) throw notFound();
    const bill = await this.database.row<{ id: string; hiddenOf: string | null }>(
      `select b.id, h.id as "hiddenOf" from bill b left join seller s on s.id = b.seller_id
         left join household h on h.id = coalesce(b.household_id, s.household_id) and h.protected
       where b.id = ? and (b.household_id is not null or b.seller_id is not null)`,
      [id],
    );
    if (bill === null) throw notFound();
    refuseHidden(bill.hiddenOf, link);
    return bill.id;
  }

  private async view(bill: StoredBill, account: MoneyAccount): Promise<OwnBill> {
    const { id, reference, title, dueOn, madeOn, difficult } = bill;
    const balance = balanceOfStored(bill);
    const { billedCents, openCents, overpaidCents } = balance;
    const { name, iban, bic } = account;
    const payable = { name, iban, ...(bic === '' ? {} : { bic }), cents: openCents, reference };
    const code = giroCode(payable);
    return {
      id,
      reference,
      title,
      dueOn,
      madeOn,
      difficult,
      state: billState(balance),
      billedCents,
      openCents,
      overpaidCents,
      positions: await this.database.rows<BillPositionView>(positionsOfBill, [id]),
      account: iban === '' ? null : { name, iban, bic: bic === '' ? null : bic },
      giroCode: code.outcome === 'code' ? code.payload : null,
    };
  }
}

/** By itself, or because it sells at a market. */
const ownedBy = `(b.household_id = ? or exists
  (select 1 from seller s where s.id = b.seller_id and s.household_id = ?))`;
