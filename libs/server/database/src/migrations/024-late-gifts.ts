import { Migration } from '@mikro-orm/migrations';
import { lateGifts } from './024-late-gifts.sql';

export class LateGifts024 extends Migration {
  override up(): void {
    this.addSql(lateGifts);
  }
}
