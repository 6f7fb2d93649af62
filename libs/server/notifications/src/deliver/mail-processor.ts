import { MAIL_QUEUE, QuietWorker, asReasonCode } from '@dabei/server/platform';
import { Processor } from '@nestjs/bullmq';
import { SendMail } from './send-mail';

/** A nudge arrived: look at this mail now. What it finds is up to the row. */
@Processor(MAIL_QUEUE, { concurrency: 4 })
export class MailProcessor extends QuietWorker {
  constructor(private readonly sendMail: SendMail) {
    super();
  }

  override async process(job: { data: { mailId: string } }): Promise<string> {
    const { outcome } = await this.sendMail
      .send(job.data.mailId)
      .catch(asReasonCode('send-mail-failed'));
    return outcome;
  }
}
