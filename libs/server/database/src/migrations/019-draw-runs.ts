import { Migration } from '@mikro-orm/migrations';
import { drawRuns } from './019-draw-runs.sql';

export class DrawRuns019 extends Migration {
  override up(): void {
    this.addSql(drawRuns);
  }
}
