import { deskRoutes, sellerNumber } from '@dabei/contracts';
import { AnswersFile, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { labelFormatNames } from './paper/label-formats';
import { PrintCommission } from './paper/print-commission';

const number = z.coerce.number().pipe(sellerNumber);
const ends = { von: number, bis: number };
/** A hundred sellers at once are two hundred sheets already. */
const fits = ({ von, bis }: { von: number; bis: number }): boolean => von <= bis && bis - von < 100;
const tooMany = { path: ['bis'], message: 'too-many' };

const span = z.strictObject(ends).refine(fits, tooMany);
const labelLook = z
  .strictObject({
    ...ends,
    was: z.enum(['teile', 'kisten']).default('teile'),
    format: z.enum(labelFormatNames).default('70x36'),
    qr: z.enum(['ja', 'nein']).default('nein'),
  })
  .refine(fits, tooMany);

const paper = (pdf: Buffer, name: string): StreamableFile =>
  new StreamableFile(pdf, {
    type: 'application/pdf',
    disposition: `inline; filename="${name}.pdf"`,
  });

/** Labels, lists and what is paid out, on paper. */
@ApiTags('Desk: Kleiderbörse')
@Controller()
export class CommissionPapersController {
  constructor(private readonly print: PrintCommission) {}

  @Needs('markets:desk')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskNumberLabels)
  async labels(
    @Param('slug') slug: string,
    @Query({ schema: labelLook }) { von, bis, was, format, qr }: z.infer<typeof labelLook>,
  ): Promise<StreamableFile> {
    const range = { from: von, to: bis };
    return was === 'kisten'
      ? paper(await this.print.boxes(slug, range), 'kisten')
      : paper(await this.print.labels(slug, range, { format, qr: qr === 'ja' }), 'etiketten');
  }

  @Needs('markets:desk')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskNumberLists)
  async lists(
    @Param('slug') slug: string,
    @Query({ schema: span }) { von, bis }: z.infer<typeof span>,
  ): Promise<StreamableFile> {
    return paper(await this.print.lists(slug, { from: von, to: bis }), 'listen');
  }

  @Needs('markets:desk')
  @AnswersFile('application/pdf')
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskPayoutList)
  async payouts(
    @Param('slug') slug: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StreamableFile> {
    return paper(await this.print.payouts(slug, staff), 'auszahlung');
  }
}
