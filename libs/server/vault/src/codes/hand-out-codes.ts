import type { NewFamilyCodes } from '@dabei/contracts';
import { mayEnterWish } from '@dabei/domain';
import { CONFIG, type Config, type StaffCaller } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { BodyActs } from '../bodies/body-acts';
import { OwnWishes } from '../bodies/own-wishes';
import { refuseClosed } from '../bodies/refuse-entry';
import { VaultDatabase } from '../database/vault-database';
import { codeSlips } from '../paper/code-slips';
import { FamilyCodes } from './family-codes';

/** Slips with codes: after printing nobody can read a code again. */
@Injectable()
export class HandOutCodes {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly own: OwnWishes,
    private readonly codes: FamilyCodes,
    private readonly acts: BodyActs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async print(
    bodyId: string,
    { slips, children }: NewFamilyCodes,
    staff: StaffCaller,
  ): Promise<Buffer> {
    const campaign = await this.own.campaignOf(bodyId, staff);
    const today = await this.own.today();
    refuseClosed(mayEnterWish(campaign, today));
    const made = await this.vault.transact(async (client) => {
      const codes = await this.codes.make(client, {
        campaignId: campaign.id,
        bodyId,
        slips,
        children,
        madeOn: today,
        validUntil: campaign.collectUntil,
      });
      await this.acts.write(client, {
        campaignId: campaign.id,
        bodyId,
        act: 'codes-made',
        day: today,
      });
      return codes;
    });
    return codeSlips({
      codes: made,
      children,
      title: campaign.title,
      validUntil: campaign.collectUntil,
      address: `${this.config.publicUrl}/de/wunsch`,
    });
  }
}
