import { Module } from '@nestjs/common';
import { BounceServer } from './bounces/bounce-server';
import { MailProcessor } from './deliver/mail-processor';
import { SendMail } from './deliver/send-mail';
import { notificationWork } from './notification-work';

/** What the worker does to tell families. */
@Module({
  providers: [...notificationWork, MailProcessor, BounceServer],
  exports: [SendMail],
})
export class NotificationsJobsModule {}
