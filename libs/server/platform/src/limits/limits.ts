import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { CONFIG, type Config } from '../config/config';
import { DomainError } from '../problems/domain-error';

/** Points per span; counted per account or address typed in first, per caller's network only generously. */
const budgets = {
  'code-per-email': { points: 5, seconds: 15 * 60 },
  'code-per-network': { points: 1000, seconds: 15 * 60 },
  'try-per-account': { points: 10, seconds: 15 * 60 },
  'try-per-network': { points: 1000, seconds: 15 * 60 },
  'basket-per-email': { points: 6, seconds: 60 * 60 },
  // a mobile network puts hundreds of families behind one address, also in the opening minute
  'basket-per-network': { points: 1000, seconds: 60 * 60 },
  'claim-per-email': { points: 10, seconds: 60 * 60 },
  // a shop on a busy day; whoever found its link cannot empty the tree with a loop
  'keeper-per-tree': { points: 600, seconds: 60 * 60 },
  'claim-per-network': { points: 1000, seconds: 60 * 60 },
  'wish-code-per-network': { points: 100, seconds: 15 * 60 },
  // arrival codes that are nobody's: a smudged print is typed again, a guesser waits
  'arrival-code-per-account': { points: 40, seconds: 15 * 60 },
  'feedback-per-network': { points: 20, seconds: 60 * 60 },
} as const;
export type Budget = keyof typeof budgets;

/** How often something may be tried, shared by all processes. */
@Injectable()
export class Limits implements OnApplicationShutdown {
  private readonly pool: pg.Pool;
  private readonly limiters = new Map<Budget, RateLimiterPostgres>();

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.pool = new pg.Pool({
      connectionString: config.databaseUrl,
      max: 2,
      connectionTimeoutMillis: 5000,
    });
    this.pool.on('error', () => undefined);
    for (const [name, { points, seconds }] of Object.entries(budgets)) {
      this.limiters.set(
        name as Budget,
        new RateLimiterPostgres({
          storeClient: this.pool,
          keyPrefix: name,
          points,
          duration: seconds,
          tableName: 'attempt',
          tableCreated: true,
        }),
      );
    }
  }

  /** Counts one try; over the budget it is refused with the seconds to wait. */
  async count(budget: Budget, who: string): Promise<void> {
    try {
      await this.limiters.get(budget)?.consume(this.keyOf(who));
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) {
        throw new DomainError('too-many-attempts', {
          retryAfter: Math.ceil(refusal.msBeforeNext / 1000),
        });
      }
      throw refusal;
    }
  }

  /** Refused once more was counted than the budget has; counts nothing itself. */
  async refuseSpent(budget: Budget, who: string): Promise<void> {
    const spent = await this.limiters.get(budget)?.get(this.keyOf(who));
    if (spent && spent.consumedPoints > budgets[budget].points)
      throw new DomainError('too-many-attempts', {
        retryAfter: Math.ceil(spent.msBeforeNext / 1000),
      });
  }

  /** Who tried is not kept in the open: a network and an address are as good as a name. */
  private keyOf(who: string): string {
    return createHmac('sha256', this.config.sessionSecret).update(who.toLowerCase()).digest('hex');
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
