export { MarketsJobsModule } from './markets-jobs-module';
export { MarketsModule } from './markets-module';
