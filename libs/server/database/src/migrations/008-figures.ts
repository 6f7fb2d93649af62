import { Migration } from '@mikro-orm/migrations';
import { figures } from './008-figures.sql';

export class Figures008 extends Migration {
  override up(): void {
    this.addSql(figures);
  }
}
