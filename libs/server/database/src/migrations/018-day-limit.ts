import { Migration } from '@mikro-orm/migrations';
import { dayLimit } from './018-day-limit.sql';

export class DayLimit018 extends Migration {
  override up(): void {
    this.addSql(dayLimit);
  }
}
