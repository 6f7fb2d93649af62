import { Migration } from '@mikro-orm/migrations';
import { oneTree } from './023-one-tree.sql';

export class OneTree023 extends Migration {
  override up(): void {
    this.addSql(oneTree);
  }
}
