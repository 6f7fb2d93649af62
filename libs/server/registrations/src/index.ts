export { answerRows, type AnswerRow } from './press/answer-rows';
export { RegistrationsJobsModule } from './registrations-jobs-module';
export { RegistrationsModule } from './registrations-module';
