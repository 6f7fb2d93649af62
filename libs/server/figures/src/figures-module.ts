import { Module } from '@nestjs/common';
import { AnswerHowWasIt } from './afterwards/answer-how-was-it';
import { EventAfterwardsController } from './afterwards/event-afterwards-controller';
import { EventAfterwardsQueries } from './afterwards/event-afterwards-queries';
import { HowWasItController } from './afterwards/how-was-it-controller';
import { HowWasItLinks } from './afterwards/how-was-it-links';
import { HowWasItQueries } from './afterwards/how-was-it-queries';
import { TwoQuestionsController } from './afterwards/two-questions-controller';
import { WishForQuestions } from './afterwards/wish-for-questions';
import { WriteEventAfterwards } from './afterwards/write-event-afterwards';
import { AnswerTables } from './figures/answer-tables';
import { FigureCounts } from './figures/figure-counts';
import { FigureQueries } from './figures/figure-queries';
import { FiguresCampaigns } from './figures/figures-campaigns';
import { FiguresController } from './figures/figures-controller';
import { OfferQueries } from './figures/offer-queries';
import { ReachedChildren } from './figures/reached-children';
import { RefillQueries } from './figures/refill-queries';
import { YouthWorkQueries } from './figures/youth-work-queries';
import { PublishReport } from './report/publish-report';
import { ReportController } from './report/report-controller';
import { ReportQueries } from './report/report-queries';
import { ExportTable } from './tables/export-table';
import { TablesController } from './tables/tables-controller';

/** Figures, what families and organisers say afterwards, the public report and exported tables. */
@Module({
  controllers: [
    EventAfterwardsController,
    FiguresController,
    HowWasItController,
    ReportController,
    TablesController,
    TwoQuestionsController,
  ],
  providers: [
    AnswerHowWasIt,
    AnswerTables,
    EventAfterwardsQueries,
    ExportTable,
    FigureCounts,
    FigureQueries,
    FiguresCampaigns,
    HowWasItLinks,
    HowWasItQueries,
    OfferQueries,
    PublishReport,
    ReachedChildren,
    RefillQueries,
    YouthWorkQueries,
    ReportQueries,
    WishForQuestions,
    WriteEventAfterwards,
  ],
})
export class FiguresModule {}
