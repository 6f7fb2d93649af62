import { Migration } from '@mikro-orm/migrations';
import { people } from './002-people.sql';

export class People002 extends Migration {
  override up(): void {
    this.addSql(people);
  }
}
