import { Migration } from '@mikro-orm/migrations';
import { bounces } from './013-bounces.sql';

export class Bounces013 extends Migration {
  override up(): void {
    this.addSql(bounces);
  }
}
