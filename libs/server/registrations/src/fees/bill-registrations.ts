import { localDateOf } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  RunsEvery,
  Sealer,
  rowsIn,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import { Inject, Logger } from '@nestjs/common';
import { PlaceLock } from '../places/place-lock';
import { billRegistration } from './bill-registration';
import { differs, withBilled } from './differing-fees';

const billedAtOnce = 300;
/** Most that changed cost what they did. */
const lookedAtAtOnce = 3000;

interface Marked {
  id: string;
  mark: string;
  eventId: string;
  differs: boolean;
}

const marked = `
  select f.registration_id as id, f.mark, r.event_id as "eventId", ${differs} as differs
  from fee_check f join registration r on r.id = f.registration_id ${withBilled}
  where f.again_at is null or f.again_at <= ?
  order by r.household_id, r.id limit ?`;

/**
 * Fees of places join the family's bill. It looks at what is there instead of at what happened; the table of the places
 * says which of them changed.
 */
@RunsEvery('bill-registrations', 30)
export class BillRegistrations implements ScheduledWork {
  private readonly logger = new Logger('fees');

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly lock: PlaceLock,
  ) {}

  /** How many were billed; one that cannot be leaves the others alone, is tried later, and the run says so. */
  async run(): Promise<number> {
    const now = await this.clock.now();
    const found = await this.database.rows<Marked>(marked, [now, lookedAtAtOnce]);
    const due = found.filter((one) => one.differs).slice(0, billedAtOnce);
    await this.sweep(found.filter((one) => !one.differs));
    const failed: unknown[] = [];
    for (const one of due)
      await this.bill(one, now).catch(async (error: unknown) => {
        failed.push(error);
        this.logger.error({ registrationId: one.id }, 'a fee could not be billed');
        await this.later(one, now);
      });
    if (failed.length > 0) throw failed[0];
    return due.length;
  }

  private async bill({ id, eventId }: Marked, now: Date): Promise<void> {
    const { townZone } = this.config;
    const today = localDateOf(now, townZone);
    await this.database.transact(async (em) => {
      await this.lock.take(em, { eventIds: [eventId] });
      // before the place is read: whoever changes it now waits, and marks it again
      await rowsIn(em, 'delete from fee_check where registration_id = ?', [id]);
      await billRegistration(em, this.sealer, id, { today, townZone });
    });
  }

  /** What costs what its bill says, unless it changed since it was looked at. */
  private async sweep(right: readonly Marked[]): Promise<void> {
    const marks = `{${right.map(({ mark }) => mark).join(',')}}`;
    if (right.length > 0)
      await this.database.rows('delete from fee_check where mark = any(?::uuid[])', [marks]);
  }

  /** After 2, 4, 8 … minutes, at last once a day. */
  private async later({ mark }: Marked, now: Date): Promise<void> {
    await this.database.rows(
      `update fee_check set tries = tries + 1,
         again_at = ?::timestamptz + least(interval '1 day', interval '1 minute' * power(2, least(tries + 1, 12)))
       where mark = ?`,
      [now, mark],
    );
  }
}
