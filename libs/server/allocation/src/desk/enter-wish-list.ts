import type { DeskWishInput, DeskWishList } from '@dabei/contracts';
import { Audit, Clock, Database, rowsIn, type StaffCaller } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { StoredList } from '../facts/stored-lists';
import { lockedCampaign } from '../facts/wish-campaign';
import { enterSheet } from '../sheets/enter-sheet';
import { HandIn } from '../wishes/hand-in';
import { lockHousehold } from '../wishes/own-children';
import { refuseClosedForOffice } from '../wishes/refuse-closed';
import { writeList } from '../wishes/write-list';
import { DeskWishLists, homeOf } from './desk-wish-list';

/** The office writes a list for a family: the same rules, the same draw; late paper with a reason. */
@Injectable()
export class EnterWishList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly handIn: HandIn,
    private readonly lists: DeskWishLists,
    private readonly audit: Audit,
  ) {}

  async enter(
    slug: string,
    childId: string,
    input: DeskWishInput,
    staff: StaffCaller,
  ): Promise<DeskWishList> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await lockedCampaign(em, slug);
      const { householdId } = await homeOf(em, campaign.id, childId);
      await lockHousehold(em, householdId);
      refuseClosedForOffice(campaign, now, input.reason);
      if (input.code !== undefined)
        await enterSheet(em, { campaignId: campaign.id, code: input.code, childId }, now);
      const channel = input.code === undefined ? 'office' : 'sheet';
      const list = await writeList(em, { campaign, childId, householdId, channel, input, now });
      await this.mark(em, list, input, staff, now);
      const by = {
        actor: 'office',
        actorId: staff.accountId,
        reason: input.reason ?? null,
      } as const;
      this.audit.write(em, now, {
        ...by,
        action: 'wishes-entered',
        subjectType: 'child',
        subjectId: childId,
        details: { campaignId: campaign.id, channel, wishes: list.wishes.length },
      });
      if (input.submit)
        await this.handIn.handIn(em, {
          campaignId: campaign.id,
          householdId,
          childIds: [childId],
          buttonText: 'Eingetragen vom Familienbüro',
          by,
          now,
        });
      await em.flush();
      return this.lists.of(em, campaign, childId, now);
    });
  }

  /** A mark nobody outside the office sees; each change leaves a line. */
  private async mark(
    em: EntityManager,
    list: StoredList,
    { hardship, reason }: DeskWishInput,
    staff: StaffCaller,
    now: Date,
  ): Promise<void> {
    if (hardship === undefined || hardship === list.hardship) return;
    await rowsIn(em, 'update wish_list set hardship = ? where id = ?', [hardship, list.id]);
    this.audit.write(em, now, {
      actor: 'office',
      actorId: staff.accountId,
      action: hardship ? 'hardship-marked' : 'hardship-unmarked',
      subjectType: 'child',
      subjectId: list.childId,
      reason: reason ?? null,
    });
  }
}
