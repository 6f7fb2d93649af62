export { MoneyJobsModule } from './money-jobs-module';
export { MoneyModule } from './money-module';
