import { Migration } from '@mikro-orm/migrations';
import { wishTree } from './021-wish-tree.sql';

export class WishTree021 extends Migration {
  override up(): void {
    this.addSql(wishTree);
  }
}
