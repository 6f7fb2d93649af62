import { Migration } from '@mikro-orm/migrations';
import { statistics } from './011-statistics.sql';

export class Statistics011 extends Migration {
  override up(): void {
    this.addSql(statistics);
  }
}
