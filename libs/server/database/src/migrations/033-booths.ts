import { Migration } from '@mikro-orm/migrations';
import { booths } from './033-booths.sql';

export class Booths033 extends Migration {
  override up(): void {
    this.addSql(booths);
  }
}
