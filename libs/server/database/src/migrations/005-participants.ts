import { Migration } from '@mikro-orm/migrations';
import { participants } from './005-participants.sql';

export class Participants005 extends Migration {
  override up(): void {
    this.addSql(participants);
  }
}
