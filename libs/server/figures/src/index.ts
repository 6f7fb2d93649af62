export { FiguresJobsModule } from './figures-jobs-module';
export { FiguresModule } from './figures-module';
