import { Migration } from '@mikro-orm/migrations';
import { foundation } from './001-foundation.sql';

export class Foundation001 extends Migration {
  override up(): void {
    this.addSql(foundation);
  }
}
