import { Migration } from '@mikro-orm/migrations';
import { planning } from './004-planning.sql';

export class Planning004 extends Migration {
  override up(): void {
    this.addSql(planning);
  }
}
