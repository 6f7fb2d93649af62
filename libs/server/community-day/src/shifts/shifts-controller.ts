import {
  deskRoutes,
  deskShift,
  shiftBoard,
  shiftChange,
  shiftChangePreview,
  shiftInput,
  shiftRole,
  shiftRoleChange,
  shiftRoleInput,
  uuid,
  type DeskShift,
  type ShiftBoard,
  type ShiftChange,
  type ShiftChangePreview,
  type ShiftInput,
  type ShiftRoleChange,
  type ShiftRoleInput,
  type ShiftRoleView,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BoardQueries } from './board-queries';
import { ChangeShift } from './change-shift';
import { KeepRoles } from './keep-roles';
import { KeepShifts } from './keep-shifts';

/** Roles and shifts of a day, and the board of who carries them. */
@ApiTags('Desk: community days')
@Controller()
export class ShiftsController {
  constructor(
    private readonly boards: BoardQueries,
    private readonly roles: KeepRoles,
    private readonly shifts: KeepShifts,
    private readonly changeShift: ChangeShift,
  ) {}

  @Needs('community:day')
  @Answers(shiftBoard)
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskShiftBoard)
  board(@Param('slug') slug: string): Promise<ShiftBoard> {
    return this.boards.read(slug);
  }

  @Needs('community:desk')
  @Answers(shiftRole, 201)
  @Post(deskRoutes.deskShiftRoles)
  createRole(
    @Param('slug') slug: string,
    @Body({ schema: shiftRoleInput }) input: ShiftRoleInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<ShiftRoleView> {
    return this.roles.create(slug, input, staff);
  }

  @Needs('community:desk')
  @Answers(shiftRole)
  @Put(deskRoutes.deskShiftRole)
  changeRole(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: shiftRoleChange }) input: ShiftRoleChange,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<ShiftRoleView> {
    return this.roles.change(id, input, staff);
  }

  @Needs('community:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Delete(deskRoutes.deskShiftRole)
  removeRole(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.roles.remove(id, staff);
  }

  @Needs('community:desk')
  @Answers(deskShift, 201)
  @Post(deskRoutes.deskShifts)
  create(
    @Param('slug') slug: string,
    @Body({ schema: shiftInput }) input: ShiftInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DeskShift> {
    return this.shifts.create(slug, input, staff);
  }

  @Needs('community:desk')
  @Answers(shiftChangePreview)
  @HttpCode(200)
  @Post(deskRoutes.deskShiftPreview)
  preview(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: shiftChange }) change: ShiftChange,
  ): Promise<ShiftChangePreview> {
    return this.changeShift.preview(id, change);
  }

  @Needs('community:desk')
  @Answers(deskShift)
  @Put(deskRoutes.deskShift)
  change(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: shiftChange }) change: ShiftChange,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DeskShift> {
    return this.changeShift.change(id, change, staff);
  }

  @Needs('community:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Delete(deskRoutes.deskShift)
  remove(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.shifts.remove(id, staff);
  }
}
