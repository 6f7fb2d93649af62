export { RegistrationsJobsModule } from './registrations-jobs-module';
export { RegistrationsModule } from './registrations-module';
