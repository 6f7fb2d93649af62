import { Migration } from '@mikro-orm/migrations';
import { afterwards } from './012-afterwards.sql';

export class Afterwards012 extends Migration {
  override up(): void {
    this.addSql(afterwards);
  }
}
