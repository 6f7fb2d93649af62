import { Module } from '@nestjs/common';
import { EraseClearances } from './clearance/erase-clearances';
import { ForgetCompanions } from './companions/forget-companions';
import { FillSearchKeys } from './partners/fill-search-keys';

/** What the worker does for partners and child protection. */
@Module({ providers: [EraseClearances, ForgetCompanions, FillSearchKeys] })
export class PartnersJobsModule {}
