import { Module } from '@nestjs/common';
import { ChangeMoneyAccount } from './account/change-money-account';
import { MoneyAccountController } from './account/money-account-controller';
import { MoneyAccountQueries } from './account/money-account-queries';
import { BillQueries } from './bills/bill-queries';
import { BillSearch } from './bills/bill-search';
import { BillsController } from './bills/bills-controller';
import { BookLine } from './bills/book-line';
import { ChangePatience } from './bills/change-patience';
import { ExportLedger } from './ledger/export-ledger';
import { LedgerController } from './ledger/ledger-controller';
import { LedgerQueries } from './ledger/ledger-queries';
import { OwnBillQueries } from './own/own-bill-queries';
import { OwnBillsController } from './own/own-bills-controller';
import { SayDifficult } from './own/say-difficult';
import { PrintMoney } from './paper/print-money';
import { refundControllers, refundProviders } from './refund-parts';

/** Bills, payments and the journal of all actions. */
@Module({
  controllers: [
    BillsController,
    LedgerController,
    MoneyAccountController,
    OwnBillsController,
    ...refundControllers,
  ],
  providers: [
    BillQueries,
    BillSearch,
    BookLine,
    ChangePatience,
    PrintMoney,
    LedgerQueries,
    ExportLedger,
    MoneyAccountQueries,
    ChangeMoneyAccount,
    OwnBillQueries,
    SayDifficult,
    ...refundProviders,
  ],
})
export class MoneyModule {}
