import { InjectQueue } from '@nestjs/bullmq';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Queue } from 'bullmq';
import pg from 'pg';
import { randomUUID } from '../chance/chance';
import { Clock } from '../clock/clock';
import { CONFIG, type Config } from '../config/config';
import { Database, rowsIn } from '../database/database';
import { OUTBOX_QUEUE } from '../queues/queue-names';

const batch = 100;
const patienceMs = 2000;
/** A row that was relayed but not handled by then is relayed again, and at most this often. */
const handledWithinMs = 2 * 60_000;

interface DueRow {
  id: string;
  kind: string;
  payload: Record<string, string | number>;
}

/** Hands outbox rows to the queue. Woken by the database; the interval finds what a lost wake-up missed. */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('outbox');
  private listener: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<number> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    @InjectQueue(OUTBOX_QUEUE) private readonly queue: Queue,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      if (this.listener === null) void this.listen();
      this.wake();
    }, patienceMs);
    void this.listen();
    this.wake();
  }

  /** Relays until nothing is left; callers that come meanwhile share the round after this one. */
  async drain(): Promise<number> {
    this.again = true;
    this.running ??= this.rounds().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearInterval(this.timer);
    await this.listener?.end().catch(() => undefined);
    await this.running?.catch(() => undefined);
  }

  private wake(): void {
    if (this.stopped) return;
    void this.drain().catch(() => {
      this.logger.warn('relay round failed; the next one tries again');
    });
  }

  private async rounds(): Promise<number> {
    let relayed = 0;
    while (this.again && !this.stopped) {
      this.again = false;
      for (;;) {
        const count = await this.relayBatch();
        relayed += count;
        if (count < batch) break;
      }
    }
    return relayed;
  }

  private async relayBatch(): Promise<number> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const rows = await rowsIn<DueRow>(
        em,
        `select id, kind, payload from outbox
         where handled_at is null and (relayed_at is null or relayed_at < ?)
         order by id limit ${String(batch)} for update skip locked`,
        [new Date(now.getTime() - handledWithinMs)],
      );
      if (rows.length === 0) return 0;
      await this.queue.addBulk(
        rows.map(({ id, kind, payload }) => ({
          name: kind,
          data: { outboxId: id, kind, payload },
          opts: { jobId: randomUUID() },
        })),
      );
      await rowsIn(em, 'update outbox set relayed_at = ? where id = any(?::uuid[])', [
        now,
        `{${rows.map(({ id }) => id).join(',')}}`,
      ]);
      return rows.length;
    });
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.config.databaseUrl });
    const forget = (): void => {
      if (this.listener === client) this.listener = null;
    };
    client.on('error', forget);
    client.on('end', forget);
    client.on('notification', () => {
      this.wake();
    });
    try {
      this.listener = client;
      await client.connect();
      await client.query('listen outbox');
    } catch {
      forget();
      await client.end().catch(() => undefined);
    }
  }
}
