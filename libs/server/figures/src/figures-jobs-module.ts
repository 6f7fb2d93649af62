import { Module } from '@nestjs/common';
import { AskFamilies } from './afterwards/ask-families';
import { AskOrganisers } from './afterwards/ask-organisers';
import { ForgetSmileys } from './afterwards/forget-smileys';

/** What the worker does for figures: families and organisers are asked, and forgotten. */
@Module({ providers: [AskFamilies, AskOrganisers, ForgetSmileys] })
export class FiguresJobsModule {}
