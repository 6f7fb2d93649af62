import { Migration } from '@mikro-orm/migrations';
import { deskRest } from './014-desk-rest.sql';

export class DeskRest014 extends Migration {
  override up(): void {
    this.addSql(deskRest);
  }
}
