import { Migration } from '@mikro-orm/migrations';
import { communityDay } from './032-community-day.sql';

export class CommunityDay032 extends Migration {
  override up(): void {
    this.addSql(communityDay);
  }
}
