import { Module } from '@nestjs/common';
import { Revalidated } from './answer/revalidated';
import { CampaignSettingsQueries } from './campaign/campaign-settings-queries';
import { ChangeCampaign } from './campaign/change-campaign';
import { DeskCampaignController } from './campaign/desk-campaign-controller';
import { MovePhase } from './campaign/move-phase';
import { ChangeEvent } from './editor/change-event';
import { CopyEvent } from './editor/copy-event';
import { CreateEvent } from './editor/create-event';
import { DeskEventQueries } from './editor/desk-event-queries';
import { DeskProgrammeController } from './editor/desk-programme-controller';
import { DeskQueries } from './editor/desk-queries';
import { EventEditorController } from './editor/event-editor-controller';
import { PublishEvent } from './editor/publish-event';
import { LineQueries } from './line/line-queries';
import { ChangePage } from './pages/change-page';
import { DeskPagesController } from './pages/desk-pages-controller';
import { PageQueries } from './pages/page-queries';
import { PagesController } from './pages/pages-controller';
import { SendFeedback } from './pages/send-feedback';
import { PlacesQueries } from './places/places-queries';
import { CampaignQueries } from './programme/campaign-queries';
import { EventQueries } from './programme/event-queries';
import { ProgrammeController } from './programme/programme-controller';
import { ProgrammeQueries } from './programme/programme-queries';
import { CountVisitors } from './tally/count-visitors';
import { TallyController } from './tally/tally-controller';
import { TallyQueries } from './tally/tally-queries';

const forEverybody = [
  Revalidated,
  CampaignQueries,
  PlacesQueries,
  ProgrammeQueries,
  EventQueries,
  PageQueries,
  SendFeedback,
];
const forTheDesk = [
  LineQueries,
  DeskQueries,
  DeskEventQueries,
  CreateEvent,
  ChangeEvent,
  CopyEvent,
  PublishEvent,
  CampaignSettingsQueries,
  ChangeCampaign,
  MovePhase,
  CountVisitors,
  TallyQueries,
  ChangePage,
];

/** The programme: read by everybody, kept by the office. */
@Module({
  controllers: [
    ProgrammeController,
    PagesController,
    DeskProgrammeController,
    EventEditorController,
    DeskCampaignController,
    TallyController,
    DeskPagesController,
  ],
  providers: [...forEverybody, ...forTheDesk],
})
export class CatalogModule {}
