import { messageSend, deskRoutes, uuid, type MessageSend } from '@dabei/contracts';
import { AnswersNothing, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SendFailedAgain } from './send/send-failed-again';
import { SendMessage } from './send/send-message';
import { StopMessage } from './send/stop-message';

@ApiTags('Desk: messages')
@Controller()
export class SendingController {
  constructor(
    private readonly sendMessage: SendMessage,
    private readonly stopMessage: StopMessage,
    private readonly failedAgain: SendFailedAgain,
  ) {}

  @Needs('desk:messages')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskMessageSend)
  async send(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: messageSend }) order: MessageSend,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.sendMessage.send(id, order, staff);
  }

  @Needs('desk:messages')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskMessageStop)
  async stop(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.stopMessage.stop(id, staff);
  }

  @Needs('desk:messages')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskMessageAgain)
  async again(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.failedAgain.send(id, staff);
  }
}
