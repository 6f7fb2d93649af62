import { Migration } from '@mikro-orm/migrations';
import { quietBodies } from './031-quiet-bodies.sql';

export class QuietBodies031 extends Migration {
  override up(): void {
    this.addSql(quietBodies);
  }
}
