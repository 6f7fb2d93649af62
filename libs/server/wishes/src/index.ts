export { WishesJobsModule } from './wishes-jobs-module';
export { WishesModule } from './wishes-module';
