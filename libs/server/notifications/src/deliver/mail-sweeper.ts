import { RunsEvery, type ScheduledWork } from '@dabei/server/platform';
import { isConnectionTrouble } from './delivery-failure';
import { MailClaims } from './mail-claims';
import { SendMail } from './send-mail';

const batch = 100;

/** Finds what a lost nudge, a dead worker or a failed attempt left behind. */
@RunsEvery('mail-sweeper', 30)
export class MailSweeper implements ScheduledWork {
  constructor(
    private readonly claims: MailClaims,
    private readonly sendMail: SendMail,
  ) {}

  async run(): Promise<number> {
    let touched = 0;
    for (const mailId of await this.claims.due(batch)) {
      const { outcome, failure } = await this.sendMail.send(mailId);
      if (outcome !== 'not-due') touched += 1;
      // a server that is away is not asked for every single mail
      if (failure !== null && isConnectionTrouble(failure)) break;
    }
    return touched;
  }
}
