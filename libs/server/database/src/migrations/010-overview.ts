import { Migration } from '@mikro-orm/migrations';
import { overview } from './010-overview.sql';

export class Overview010 extends Migration {
  override up(): void {
    this.addSql(overview);
  }
}
