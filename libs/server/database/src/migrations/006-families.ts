import { Migration } from '@mikro-orm/migrations';
import { families } from './006-families.sql';

export class Families006 extends Migration {
  override up(): void {
    this.addSql(families);
  }
}
