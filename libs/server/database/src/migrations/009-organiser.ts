import { Migration } from '@mikro-orm/migrations';
import { organiser } from './009-organiser.sql';

export class Organiser009 extends Migration {
  override up(): void {
    this.addSql(organiser);
  }
}
