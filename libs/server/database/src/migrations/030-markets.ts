import { Migration } from '@mikro-orm/migrations';
import { markets } from './030-markets.sql';
import { moneySums } from './030-money.sql';

export class Markets030 extends Migration {
  override up(): void {
    this.addSql(markets);
    this.addSql(moneySums);
  }
}
