import {
  consentLanguages,
  type ConsentLanguage,
  type TreeConsent,
  type TreeConsentChange,
} from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededTreeCampaign, type TreeCampaign } from '../facts/tree-campaign';
import { lockTreeCampaign } from './lock-tree-campaign';

type Texts = Record<ConsentLanguage, string>;

/** What families agree to. A version is never changed: another text is another version (issue 5 rule 5). */
@Injectable()
export class TreeConsents {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  read(slug: string | undefined): Promise<TreeConsent> {
    return this.database.transact(async (em) => consentOf(em, await neededTreeCampaign(em, slug)));
  }

  async change(
    { campaign: slug, version, texts }: TreeConsentChange,
    staff: StaffCaller,
  ): Promise<TreeConsent> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await lockTreeCampaign(em, slug);
      const before = await consentOf(em, campaign);
      if (before.version !== version) throw new DomainError('changed-meanwhile');
      if (consentLanguages.every((language) => before.texts[language] === texts[language]))
        return before;
      const next = version + 1;
      await rowsIn(
        em,
        `insert into tree_consent (campaign_id, version, language, words)
         select ?, ?, key, value from jsonb_each_text(?::jsonb) where value <> ''`,
        [campaign.id, next, JSON.stringify(texts)],
      );
      await rowsIn(em, 'update tree_campaign set consent_version = ? where id = ?', [
        next,
        campaign.id,
      ]);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'tree-consent-changed',
        subjectType: 'tree-campaign',
        subjectId: campaign.id,
        details: { version: next },
      });
      await em.flush();
      return consentOf(em, await neededTreeCampaign(em, slug));
    });
  }
}

async function consentOf(em: EntityManager, campaign: TreeCampaign): Promise<TreeConsent> {
  const rows = await rowsIn<{ version: number; language: ConsentLanguage; words: string }>(
    em,
    `select version, language, words from tree_consent where campaign_id = ? and version = ?`,
    [campaign.id, campaign.consentVersion],
  );
  const used = await rowsIn<{ version: number; wishes: number }>(
    em,
    `select consent_version as version, count(*)::int as wishes from tree_wish
     where campaign_id = ? and consent_version is not null group by consent_version order by 1`,
    [campaign.id],
  );
  const texts: Texts = { de: '', en: '', tr: '', uk: '', ar: '' };
  for (const { language, words } of rows) texts[language] = words;
  return { version: rows.length > 0 ? campaign.consentVersion : 0, texts, used };
}

/** Is there a text, in German at least, that a family can agree to now? */
export async function hasConsentText(em: EntityManager, campaignId: string): Promise<boolean> {
  const rows = await rowsIn(
    em,
    `select 1 from tree_consent k join tree_campaign c on c.id = k.campaign_id
     where c.id = ? and k.version = c.consent_version and k.language = 'de'`,
    [campaignId],
  );
  return rows.length > 0;
}
