import {
  messageTemplate,
  messageTemplateOrder,
  messageTemplates,
  deskRoutes,
  uuid,
  type MessageTemplate,
  type MessageTemplateOrder,
  type MessageTemplates,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Templates } from './compose/templates';

@ApiTags('Desk: messages')
@Controller()
export class TemplatesController {
  constructor(private readonly templates: Templates) {}

  @Needs('desk:messages')
  @Answers(messageTemplates)
  @Get(deskRoutes.deskMessageTemplates)
  async all(): Promise<MessageTemplates> {
    return { templates: await this.templates.all() };
  }

  @Needs('desk:messages')
  @Answers(messageTemplate)
  @HttpCode(200)
  @Post(deskRoutes.deskMessageTemplates)
  save(
    @Body({ schema: messageTemplateOrder }) order: MessageTemplateOrder,
  ): Promise<MessageTemplate> {
    return this.templates.save(order);
  }

  @Needs('desk:messages')
  @AnswersNothing()
  @HttpCode(204)
  @Delete(deskRoutes.deskMessageTemplate)
  async remove(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.templates.remove(id, staff);
  }
}
