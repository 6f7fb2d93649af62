export { SendMail } from './deliver/send-mail';
export { NotificationsJobsModule } from './notifications-jobs-module';
export { NotificationsModule } from './notifications-module';
