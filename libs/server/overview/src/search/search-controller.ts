import {
  deskRoutes,
  searchAnswer,
  searchLimit,
  searchRequest,
  type SearchAnswer,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DeskSearch } from './desk-search';

@ApiTags('Desk: search')
@Controller()
export class SearchController {
  constructor(private readonly search: DeskSearch) {}

  @Needs('desk:read')
  @Answers(searchAnswer)
  @Get(deskRoutes.deskSearch)
  find(
    @Query('q', { schema: searchRequest }) typed: string,
    @Query('limit', { schema: searchLimit }) most: number,
    @CurrentStaff() { permissions }: StaffCaller,
  ): Promise<SearchAnswer> {
    return this.search.find(typed, most, permissions);
  }
}
