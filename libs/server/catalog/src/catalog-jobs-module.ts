import { Module } from '@nestjs/common';
import { ProposePhases } from './campaign/propose-phases';

/** What the worker does for the programme. */
@Module({ providers: [ProposePhases] })
export class CatalogJobsModule {}
