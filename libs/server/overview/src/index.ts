export { OverviewJobsModule } from './overview-jobs-module';
export { OverviewModule } from './overview-module';
