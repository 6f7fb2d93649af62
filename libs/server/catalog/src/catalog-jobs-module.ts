import { Module } from '@nestjs/common';
import { BookletQueries } from './booklet/booklet-queries';
import { BuildBooklets } from './booklet/build-booklets';
import { PrintBooklet } from './booklet/print-booklet';
import { ProposePhases } from './campaign/propose-phases';
import { EraseImportFiles } from './import/erase-import-files';
import { CampaignQueries } from './programme/campaign-queries';

/** What the worker does for the programme. */
@Module({
  providers: [
    BuildBooklets,
    BookletQueries,
    PrintBooklet,
    CampaignQueries,
    ProposePhases,
    EraseImportFiles,
  ],
})
export class CatalogJobsModule {}
