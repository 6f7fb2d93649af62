import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { Database } from '../database/database';

/**
 * What time it is for the business. In test mode the clock can be moved; API and worker then read the same
 * row, so that a whole season passes in a second.
 */
@Injectable()
export class Clock {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  async now(): Promise<Date> {
    if (this.config.appEnv !== 'test') return new Date();
    const moved = await this.database.row<{ offset_ms: string }>(
      'select offset_ms from moved_clock',
    );
    return new Date(Date.now() + Number(moved?.offset_ms ?? 0));
  }

  /** Test mode only: now becomes `target`; null sets the clock back. */
  async move(target: Date | null): Promise<void> {
    const offset = target === null ? 0 : target.getTime() - Date.now();
    await this.database.rows(
      `insert into moved_clock (only_row, offset_ms) values (true, ?)
       on conflict (only_row) do update set offset_ms = excluded.offset_ms`,
      [offset],
    );
  }
}
