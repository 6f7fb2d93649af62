import { Migration } from '@mikro-orm/migrations';
import { wishes } from './015-wishes.sql';

export class Wishes015 extends Migration {
  override up(): void {
    this.addSql(wishes);
  }
}
