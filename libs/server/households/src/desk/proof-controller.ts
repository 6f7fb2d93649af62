import { proofChange, proofPreview, deskRoutes, uuid, type ProofPreview } from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ProofPreviews } from './proof-of-family';
import { SeeProof } from './see-proof';

const id = { schema: uuid };

@ApiTags('Desk: families')
@Controller()
export class ProofController {
  constructor(
    private readonly previews: ProofPreviews,
    private readonly seeProof: SeeProof,
  ) {}

  @Needs('desk:families')
  @Answers(proofPreview)
  @HttpCode(200)
  @Post(deskRoutes.deskFamilyProofPreview)
  preview(
    @Param('id', id) householdId: string,
    @Body({ schema: proofChange }) { until }: z.infer<typeof proofChange>,
  ): Promise<ProofPreview> {
    return this.previews.preview(householdId, until);
  }

  @Needs('desk:families')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskFamilyProof)
  async see(
    @Param('id', id) householdId: string,
    @Body({ schema: proofChange }) { until }: z.infer<typeof proofChange>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.seeProof.see(householdId, until, staff);
  }
}
