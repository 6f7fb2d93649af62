import { Migration } from '@mikro-orm/migrations';
import { day } from './003-day.sql';

export class Day003 extends Migration {
  override up(): void {
    this.addSql(day);
  }
}
