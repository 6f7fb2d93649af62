export { DayJobsModule } from './day-jobs-module';
export { DayModule } from './day-module';
