import { Migration } from '@mikro-orm/migrations';
import { treePosition } from './026-tree-position.sql';

export class TreePosition026 extends Migration {
  override up(): void {
    this.addSql(treePosition);
  }
}
