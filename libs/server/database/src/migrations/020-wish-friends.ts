import { Migration } from '@mikro-orm/migrations';
import { wishFriends } from './020-wish-friends.sql';

export class WishFriends020 extends Migration {
  override up(): void {
    this.addSql(wishFriends);
  }
}
