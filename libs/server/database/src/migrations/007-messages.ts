import { Migration } from '@mikro-orm/migrations';
import { messages } from './007-messages.sql';

export class Messages007 extends Migration {
  override up(): void {
    this.addSql(messages);
  }
}
