import { Module } from '@nestjs/common';
import { Revalidated } from './answer/revalidated';
import { PageQueries } from './pages/page-queries';
import { PagesController } from './pages/pages-controller';
import { SendFeedback } from './pages/send-feedback';
import { PlacesQueries } from './places/places-queries';
import { CampaignQueries } from './programme/campaign-queries';
import { EventQueries } from './programme/event-queries';
import { ProgrammeController } from './programme/programme-controller';
import { ProgrammeQueries } from './programme/programme-queries';

@Module({
  controllers: [ProgrammeController, PagesController],
  providers: [
    Revalidated,
    CampaignQueries,
    PlacesQueries,
    ProgrammeQueries,
    EventQueries,
    PageQueries,
    SendFeedback,
  ],
})
export class CatalogModule {}
