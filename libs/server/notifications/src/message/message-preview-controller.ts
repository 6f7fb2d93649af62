import {
  messagePreview,
  messagePreviewRequest,
  messageTest,
  deskRoutes,
  type MessagePreview,
  type MessagePreviewRequest,
  type MessageTest,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PreviewMessage } from './preview-message';
import { SendTestMessage } from './send-test-message';

@ApiTags('Desk: messages')
@Controller()
export class MessagePreviewController {
  constructor(
    private readonly previewMessage: PreviewMessage,
    private readonly sendTest: SendTestMessage,
  ) {}

  @Needs('desk:messages')
  @Answers(messagePreview)
  @HttpCode(200)
  @Post(deskRoutes.deskMessagePreview)
  preview(
    @Body({ schema: messagePreviewRequest }) order: MessagePreviewRequest,
  ): Promise<MessagePreview> {
    return this.previewMessage.preview(order);
  }

  @Needs('desk:messages')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskMessageTest)
  async test(
    @Body({ schema: messageTest }) order: MessageTest,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.sendTest.send(order, staff);
  }
}
