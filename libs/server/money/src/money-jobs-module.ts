import { Module } from '@nestjs/common';
import { ForgetPayers } from './erasure/forget-payers';
import { refundJobs } from './refund-parts';

/** What the worker does for bills. */
@Module({ providers: [ForgetPayers, ...refundJobs] })
export class MoneyJobsModule {}
