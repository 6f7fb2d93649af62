export { AllocationJobsModule } from './allocation-jobs-module';
export { AllocationModule } from './allocation-module';
