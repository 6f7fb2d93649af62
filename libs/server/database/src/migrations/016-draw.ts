import { Migration } from '@mikro-orm/migrations';
import { draw } from './016-draw.sql';

export class Draw016 extends Migration {
  override up(): void {
    this.addSql(draw);
  }
}
