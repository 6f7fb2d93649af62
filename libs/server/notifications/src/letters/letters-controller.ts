import {
  batchMark,
  batchRequest,
  letterBatch,
  lettersPage,
  deskRoutes,
  uuid,
  type LetterBatch,
  type LettersPage,
} from '@dabei/contracts';
import {
  Answers,
  AnswersFile,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { BatchFile } from './batch-file';
import { LetterQueries } from './letter-queries';
import { MarkBatch } from './mark-batch';
import { PrintBatch } from './print-batch';
import { QueueStatusLetter } from './queue-status-letter';

const id = { schema: uuid };

@ApiTags('Desk: letters')
@Controller()
export class LettersController {
  constructor(
    private readonly letters: LetterQueries,
    private readonly printBatch: PrintBatch,
    private readonly markBatch: MarkBatch,
    private readonly batchFile: BatchFile,
    private readonly queueStatus: QueueStatusLetter,
  ) {}

  @Needs('desk:families')
  @Answers(lettersPage)
  @Get(deskRoutes.deskLetters)
  page(): Promise<LettersPage> {
    return this.letters.page();
  }

  @Needs('desk:families')
  @Answers(letterBatch)
  @HttpCode(200)
  @Post(deskRoutes.deskLetterBatches)
  print(
    @Body({ schema: batchRequest }) { letterIds }: z.infer<typeof batchRequest>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<LetterBatch> {
    return this.printBatch.print(letterIds, staff);
  }

  @Needs('desk:families')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskLetterBatchFile)
  async file(@Param('id', id) batchId: string): Promise<StreamableFile> {
    return new StreamableFile(await this.batchFile.file(batchId), {
      type: 'application/pdf',
      disposition: 'inline; filename="briefe.pdf"',
    });
  }

  @Needs('desk:families')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskLetterBatchMark)
  async mark(
    @Param('id', id) batchId: string,
    @Body({ schema: batchMark }) { mark }: z.infer<typeof batchMark>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.markBatch.mark(batchId, mark, staff);
  }

  /** How things stand, as a letter for the next batch. */
  @Needs('desk:families')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskFamilyLetters)
  async queue(
    @Param('id', id) householdId: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.queueStatus.queue(householdId, staff);
  }
}
