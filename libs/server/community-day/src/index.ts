export { CommunityDayJobsModule } from './community-day-jobs-module';
export { CommunityDayModule } from './community-day-module';
