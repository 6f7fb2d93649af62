import {
  licenceOf,
  licenceSeen,
  lineOffers,
  lineServed,
  pitchConsequence,
  deskRoutes,
  sellerEntry,
  sellerFilter,
  sellerPage,
  sellerPlaced,
  uuid,
  type LicenceOf,
  type LicenceSeen,
  type LineOffers,
  type LineServed,
  type PitchConsequence,
  type SellerEntry,
  type SellerFilter,
  type SellerPage,
  type SellerPlaced,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EnterSeller } from './enter-seller';
import { SeeLicence } from './see-licence';
import { SellerListQueries } from './seller-list-queries';
import { ServeLine } from './serve-line';

@ApiTags('Desk: markets')
@Controller()
export class SellersController {
  constructor(
    private readonly list: SellerListQueries,
    private readonly enterSeller: EnterSeller,
    private readonly serveLine: ServeLine,
    private readonly seeLicence: SeeLicence,
  ) {}

  /** What is searched for may be somebody's name and never stands in an address. */
  @Needs('markets:desk')
  @Answers(sellerPage)
  @HttpCode(200)
  @Post(deskRoutes.deskMarketSellers)
  page(
    @Param('slug') slug: string,
    @Body({ schema: sellerFilter }) filter: SellerFilter,
  ): Promise<SellerPage> {
    return this.list.page(slug, filter);
  }

  @Needs('markets:desk')
  @Answers(pitchConsequence)
  @HttpCode(200)
  @Post(deskRoutes.deskMarketEntryPreview)
  preview(
    @Param('slug') slug: string,
    @Body({ schema: sellerEntry }) entry: SellerEntry,
  ): Promise<PitchConsequence> {
    return this.enterSeller.preview(slug, entry);
  }

  @Needs('markets:desk')
  @Answers(sellerPlaced, 201)
  @Post(deskRoutes.deskMarketEntry)
  enter(
    @Param('slug') slug: string,
    @Body({ schema: sellerEntry }) entry: SellerEntry,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<SellerPlaced> {
    return this.enterSeller.enter(slug, entry, staff);
  }

  @Needs('markets:desk')
  @Answers(lineOffers)
  @Get(deskRoutes.deskMarketOffers)
  @Header('Cache-Control', 'no-store')
  offers(@Param('slug') slug: string): Promise<LineOffers> {
    return this.list.offers(slug);
  }

  @Needs('markets:desk')
  @Answers(lineServed)
  @HttpCode(200)
  @Post(deskRoutes.deskMarketOffers)
  serve(@Param('slug') slug: string, @CurrentStaff() staff: StaffCaller): Promise<LineServed> {
    return this.serveLine.serve(slug, staff);
  }

  @Needs('markets:desk')
  @Answers(licenceOf)
  @HttpCode(200)
  @Post(deskRoutes.deskSellerLicence)
  licence(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: licenceSeen }) { seen }: LicenceSeen,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<LicenceOf> {
    return this.seeLicence.see(id, seen, staff);
  }
}
