import {
  deskRoutes,
  deskSignup,
  signupCancelInput,
  signupCheckIn,
  signupVersion,
  uuid,
  type DeskSignup,
  type SignupCancelInput,
  type SignupCheckIn,
  type SignupVersion,
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
  Param,
  Post,
  StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CancelSignup } from './cancel-signup';
import { CheckIn } from './check-in';
import { PrintShiftList } from './print-shift-list';
import { ReinstateSignup } from './reinstate-signup';

/** One volunteer on one shift, and the list of all of them on paper. */
@ApiTags('Desk: community days')
@Controller()
export class SignupsController {
  constructor(
    private readonly cancelSignup: CancelSignup,
    private readonly reinstateSignup: ReinstateSignup,
    private readonly checkIn: CheckIn,
    private readonly shiftList: PrintShiftList,
  ) {}

  @Needs('community:desk')
  @Answers(deskSignup)
  @HttpCode(200)
  @Post(deskRoutes.deskSignupCancel)
  cancel(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: signupCancelInput }) input: SignupCancelInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DeskSignup> {
    return this.cancelSignup.cancel(id, input, staff);
  }

  @Needs('community:desk')
  @Answers(deskSignup)
  @HttpCode(200)
  @Post(deskRoutes.deskSignupReinstate)
  reinstate(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: signupVersion }) input: SignupVersion,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DeskSignup> {
    return this.reinstateSignup.reinstate(id, input, staff);
  }

  @Needs('community:day')
  @Answers(deskSignup)
  @HttpCode(200)
  @Post(deskRoutes.deskSignupCheckIn)
  tick(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: signupCheckIn }) input: SignupCheckIn,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DeskSignup> {
    return this.checkIn.tick(id, input, staff);
  }

  /** For the clipboard, where a tablet is empty or wet. */
  @Needs('community:day')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'private, no-store')
  @Get(deskRoutes.deskShiftList)
  async list(
    @Param('slug') slug: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.shiftList.print(slug, staff), {
      type: 'application/pdf',
      disposition: 'inline; filename="einsatzliste.pdf"',
    });
  }
}
