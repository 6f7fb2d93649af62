import { localDateOf, mayEraseTree } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Outbox,
  rowsIn,
  type Config,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { lockTreeCampaign } from '../campaign/lock-tree-campaign';
import { countTree } from '../figures/count-tree';
import { keepFigures } from './keep-figures';

/** Mails to donors, shops and bodies: what they were about is gone, so is where they went and their key, which may name a body. */
const forgetMails = `update mail set to_address = null, sealed = null, key_id = null, failure = null, subject_ids = '{}',
    dedupe_key = 'erased:' || id, return_hash = null, bounce_status = null, bounced_at = null,
    state = case when state = 'sent' then 'sent' else 'skipped' end
  where (purpose like 'donor-%' or purpose like 'tree-%' or purpose like 'body-%') and (
    subject_ids->>'campaignId' = ?
    or subject_ids->>'treeId' in (select id::text from tree where campaign_id = ?)
    or subject_ids->>'donorId' in (select id::text from donor where campaign_id = ?)
    or subject_ids->>'basketId' in (select b.id::text from pledge_basket b join donor d on d.id = b.donor_id
      where d.campaign_id = ?)
    or subject_ids->>'pledgeId' in (select p.id::text from pledge p join donor d on d.id = p.donor_id
      where d.campaign_id = ?))`;

/** What somebody typed as a reason may say too much; ids, codes and numbers stay. */
const forgetReasons = `update audit_line set reason = null
  where reason is not null and (subject_id = ?
    or subject_id in (select id from tree_wish where campaign_id = ?)
    or subject_id in (select id from gift where campaign_id = ?)
    or subject_id in (select p.id from pledge p join donor d on d.id = p.donor_id where d.campaign_id = ?)
    or subject_id in (select id from tree where campaign_id = ?))`;

/** Which body had something to mend on which day. */
const forgetBodyNews = `delete from outbox where kind = 'tree-body-news' and payload->>'campaignId' = ?`;

/** What hangs on these goes along: cards, promises, purchases. */
const emptied = [
  'gift',
  'pot_entry',
  'donor',
  'tree_wish',
  'handover_batch',
  'handover_slot',
  'tree',
  'tree_body',
  'tree_consent',
  'tree_tour',
];

/** After the erase date nothing joins to a person; counts stay (issue 5 rule 11). */
@Injectable()
export class EraseTree {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async erase(slug: string, accountId: string | null): Promise<void> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    await this.database.transact(async (em) => {
      const { id, phase, eraseOn } = await lockTreeCampaign(em, slug);
      if (!mayEraseTree(phase, { today, eraseOn }))
        throw new DomainError('conflict', { reason: 'not-to-erase-yet' });
      await keepFigures(em, id, await countTree(em, id), today);
      await this.empty(em, id);
      this.audit.write(em, now, {
        actor: accountId === null ? 'system' : 'office',
        actorId: accountId,
        action: 'tree-erased',
        subjectType: 'tree-campaign',
        subjectId: id,
      });
      this.outbox.add(em, 'tree-erased', { campaignId: id }, now);
      await em.flush();
    });
  }

  private async empty(em: EntityManager, id: string): Promise<void> {
    await rowsIn(em, forgetMails, [id, id, id, id, id]);
    await rowsIn(em, forgetBodyNews, [id]);
    await rowsIn(em, forgetReasons, [id, id, id, id, id]);
    for (const table of emptied)
      await rowsIn(em, `delete from ${table} where campaign_id = ?`, [id]);
    await rowsIn(
      em,
      `update tree_campaign set phase = 'erased', intro = '', gift_place = '', gift_hours = '', handover_place = '',
         version = version + 1 where id = ?`,
      [id],
    );
  }
}
