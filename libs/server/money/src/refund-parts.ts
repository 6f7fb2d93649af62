import { BeginRefunds } from './refunds/begin-refunds';
import { RefundQueries } from './refunds/refund-queries';
import { RefundsController } from './refunds/refunds-controller';
import { ResumeRefunds } from './refunds/resume-refunds';
import { RunRefunds } from './refunds/run-refunds';

/** Money that goes back to many at once. */
export const refundControllers = [RefundsController];

export const refundProviders = [RefundQueries, BeginRefunds];

/** What the worker does for it. */
export const refundJobs = [RunRefunds, ResumeRefunds];
