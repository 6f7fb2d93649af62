export { TeamJobsModule } from './team-jobs-module';
export { TeamModule } from './team-module';
