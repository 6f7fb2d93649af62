import { Migration } from '@mikro-orm/migrations';
import { waitingVolunteers } from './034-waiting-volunteers.sql';

export class WaitingVolunteers034 extends Migration {
  override up(): void {
    this.addSql(waitingVolunteers);
  }
}
