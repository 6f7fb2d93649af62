import { Clock, Database, RunsEvery, type ScheduledWork } from '@dabei/server/platform';

const keptDays = 30;

/** An invitation that was used, withdrawn or ran out is forgotten a month later, name and address with it. */
@RunsEvery('forget-invitations', 3600)
export class ForgetInvitations implements ScheduledWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const before = new Date((await this.clock.now()).getTime() - keptDays * 86_400_000);
    const gone = await this.database.rows(
      `delete from invitation where least(used_at, withdrawn_at, expires_at) < ? returning id`,
      [before],
    );
    return gone.length;
  }
}
