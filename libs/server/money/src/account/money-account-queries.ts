import type { MoneyAccount } from '@dabei/contracts';
import { Database, moneyAccountOf } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/** Where families transfer to; empty until the office has said so. */
@Injectable()
export class MoneyAccountQueries {
  constructor(private readonly database: Database) {}

  read(): Promise<MoneyAccount> {
    return this.database.transact(moneyAccountOf);
  }
}
