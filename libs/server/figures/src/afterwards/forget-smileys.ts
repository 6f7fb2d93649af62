import { localDateOf } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  RunsEvery,
  rowsIn,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import { Inject } from '@nestjs/common';

/**
 * In this order: what was never answered goes, what was answered stays as a number, the link ends. The row gets an id
 * of chance: the one it was made with tells the moment of the question, and with it the family that was asked.
 */
const forgetting = [
  'delete from smiley where forget_on <= ? and answer is null returning id',
  `update smiley set id = gen_random_uuid(), registration_id = null, ask_id = null, answered_at = null,
     asked_at = date_trunc('month', asked_at), due_at = date_trunc('month', due_at)
   where forget_on <= ? and (registration_id is not null or ask_id is not null) returning id`,
  'delete from smiley_ask where forget_on <= ? returning id',
];

/** After two weeks an answer is a number, and nobody knows whose it was. */
@RunsEvery('forget-smileys', 3600)
export class ForgetSmileys implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const today = localDateOf(await this.clock.now(), this.config.townZone);
    return this.database.transact(async (em) => {
      let forgotten = 0;
      for (const statement of forgetting)
        forgotten += (await rowsIn(em, statement, [today])).length;
      return forgotten;
    });
  }
}
