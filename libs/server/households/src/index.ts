export { HouseholdsJobsModule } from './households-jobs-module';
export { HouseholdsModule } from './households-module';
