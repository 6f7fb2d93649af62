export { MessagesJobsModule } from './messages-jobs-module';
export { MessagesModule } from './messages-module';
