import {
  handoverCall,
  handoverCalled,
  handoverGive,
  handoverGiven,
  handoverUndo,
  deskRoutes,
  treeQuery,
  type HandoverCall,
  type HandoverCalled,
  type HandoverGive,
  type HandoverGiven,
  type HandoverUndo,
  type TreeQuery,
} from '@dabei/contracts';
import {
  Answers,
  AnswersFile,
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
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CallNumber } from './call-number';
import { HandOver } from './hand-over';
import { PrintHandover } from './print-handover';

/** At the door: numbers are called, never names. */
@ApiTags('Wish tree: gifts')
@Controller()
export class HandoverController {
  constructor(
    private readonly callNumber: CallNumber,
    private readonly handOver: HandOver,
    private readonly printHandover: PrintHandover,
  ) {}

  /** Asks by POST, so that a family's code stands in no address. */
  @Needs('wishes:gifts')
  @Answers(handoverCalled)
  @HttpCode(200)
  @Post(deskRoutes.handoverCall)
  call(@Body({ schema: handoverCall }) input: HandoverCall): Promise<HandoverCalled> {
    return this.callNumber.call(input);
  }

  @Needs('wishes:gifts')
  @Answers(handoverGiven)
  @HttpCode(200)
  @Post(deskRoutes.handoverGive)
  give(
    @Body({ schema: handoverGive }) input: HandoverGive,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<HandoverGiven> {
    return this.handOver.give(input, staff);
  }

  @Needs('wishes:gifts')
  @Answers(handoverGiven)
  @HttpCode(200)
  @Post(deskRoutes.handoverUndo)
  undo(
    @Body({ schema: handoverUndo }) input: HandoverUndo,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<HandoverGiven> {
    return this.handOver.undo(input, staff);
  }

  /** Every family's numbers beside each other are for the office only. */
  @Needs('wishes:desk')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.handoverList)
  async list(@Query({ schema: treeQuery }) { campaign }: TreeQuery): Promise<StreamableFile> {
    return new StreamableFile(await this.printHandover.print(campaign), {
      type: 'application/pdf',
      disposition: 'inline; filename="ausgabe.pdf"',
    });
  }
}
