import { Migration } from '@mikro-orm/migrations';
import { treeNews } from './025-tree-news.sql';

export class TreeNews025 extends Migration {
  override up(): void {
    this.addSql(treeNews);
  }
}
