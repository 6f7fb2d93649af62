import { Module } from '@nestjs/common';
import { AnswerTables } from './figures/answer-tables';
import { FigureCounts } from './figures/figure-counts';
import { FigureQueries } from './figures/figure-queries';
import { FiguresCampaigns } from './figures/figures-campaigns';
import { FiguresController } from './figures/figures-controller';
import { OfferQueries } from './figures/offer-queries';
import { ReachedChildren } from './figures/reached-children';
import { RefillQueries } from './figures/refill-queries';
import { PublishReport } from './report/publish-report';
import { ReportController } from './report/report-controller';
import { ReportQueries } from './report/report-queries';
import { ExportTable } from './tables/export-table';
import { TablesController } from './tables/tables-controller';

/** Figures, the public report and exported tables. */
@Module({
  controllers: [FiguresController, ReportController, TablesController],
  providers: [
    AnswerTables,
    ExportTable,
    FigureCounts,
    FigureQueries,
    FiguresCampaigns,
    OfferQueries,
    PublishReport,
    ReachedChildren,
    RefillQueries,
    ReportQueries,
  ],
})
export class FiguresModule {}
