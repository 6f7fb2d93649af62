import {
  messageChange,
  messageDraft,
  messageList,
  messageReach,
  messageReachRequest,
  messageRecipients,
  messageSaved,
  messageView,
  deskRoutes,
  uuid,
  type MessageChange,
  type MessageDraft,
  type MessageList,
  type MessageReach,
  type MessageReachRequest,
  type MessageRecipients,
  type MessageSaved,
  type MessageView,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { SaveDraft } from './compose/save-draft';
import { ReachQueries } from './group/reach-queries';
import { MessageQueries } from './outbox/message-queries';

const page = z.coerce.number().int().min(1).max(1000).default(1);

@ApiTags('Desk: messages')
@Controller()
export class MessagesController {
  constructor(
    private readonly queries: MessageQueries,
    private readonly reachQueries: ReachQueries,
    private readonly saveDraft: SaveDraft,
  ) {}

  @Needs('desk:messages')
  @Answers(messageList)
  @Get(deskRoutes.deskMessages)
  async list(): Promise<MessageList> {
    return { messages: await this.queries.latest() };
  }

  @Needs('desk:messages')
  @Answers(messageReach)
  @HttpCode(200)
  @Post(deskRoutes.deskMessageReach)
  reach(@Body({ schema: messageReachRequest }) order: MessageReachRequest): Promise<MessageReach> {
    return this.reachQueries.reach(order);
  }

  @Needs('desk:messages')
  @Answers(messageSaved)
  @HttpCode(200)
  @Post(deskRoutes.deskMessages)
  create(
    @Body({ schema: messageDraft }) draft: MessageDraft,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<MessageSaved> {
    return this.saveDraft.create(draft, staff);
  }

  @Needs('desk:messages')
  @Answers(messageView)
  @Get(deskRoutes.deskMessage)
  one(@Param('id', { schema: uuid }) id: string): Promise<MessageView> {
    return this.queries.one(id);
  }

  @Needs('desk:messages')
  @Answers(messageSaved)
  @Put(deskRoutes.deskMessage)
  change(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: messageChange }) change: MessageChange,
  ): Promise<MessageSaved> {
    return this.saveDraft.change(id, change);
  }

  @Needs('desk:messages')
  @AnswersNothing()
  @HttpCode(204)
  @Delete(deskRoutes.deskMessage)
  async remove(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.saveDraft.remove(id, staff);
  }

  @Needs('desk:messages')
  @Answers(messageRecipients)
  @Get(deskRoutes.deskMessageRecipients)
  recipients(
    @Param('id', { schema: uuid }) id: string,
    @Query('page', { schema: page }) number: number,
  ): Promise<MessageRecipients> {
    return this.queries.recipients(id, number);
  }
}
