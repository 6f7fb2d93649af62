import { Module } from '@nestjs/common';
import { Revalidated } from './answer/revalidated';
import { BoardController } from './board/board-controller';
import { BoardQueries } from './board/board-queries';
import { BookletController } from './booklet/booklet-controller';
import { BookletQueries } from './booklet/booklet-queries';
import { PrintBooklet } from './booklet/print-booklet';
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
import { importControllers, importProviders } from './import/import-providers';
import { ChangeQueries } from './history/change-queries';
import { EventHistoryController } from './history/event-history-controller';
import { RevisionQueries } from './history/revision-queries';
import { SaveTyped } from './history/save-typed';
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
import { submissionControllers, submissionProviders } from './submission/submission-providers';
import { CopySeason } from './season/copy-season';
import { SeasonController } from './season/season-controller';
import { SeasonQueries } from './season/season-queries';
import { UndoSeason } from './season/undo-season';
import { streetsControllers, streetsProviders } from './streets/streets-providers';
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
  BookletQueries,
  PrintBooklet,
];
const forTheDesk = [
  SeasonQueries,
  CopySeason,
  UndoSeason,
  BoardQueries,
  SaveTyped,
  ChangeQueries,
  RevisionQueries,
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
    SeasonController,
    BoardController,
    BookletController,
    EventHistoryController,
    ProgrammeController,
    PagesController,
    DeskProgrammeController,
    EventEditorController,
    DeskCampaignController,
    TallyController,
    DeskPagesController,
    ...submissionControllers,
    ...importControllers,
    ...streetsControllers,
  ],
  providers: [
    ...forEverybody,
    ...forTheDesk,
    ...submissionProviders,
    ...importProviders,
    ...streetsProviders,
  ],
})
export class CatalogModule {}
