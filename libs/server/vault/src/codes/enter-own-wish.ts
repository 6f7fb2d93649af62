import type { FamilyCodeView, FamilyWishEntry, FamilyWishSaved } from '@dabei/contracts';
import { consentLanguages, mayEnterWish } from '@dabei/domain';
import { Database, DomainError, Limits, randomUUID } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { BodyActs } from '../bodies/body-acts';
import { OwnWishes } from '../bodies/own-wishes';
import { bandOrRefuse, refuseClosed } from '../bodies/refuse-entry';
import { changeDraft, insertDraft, moveOwnWish } from '../bodies/write-wish';
import { VaultDatabase } from '../database/vault-database';
import { Entries } from '../entries/entries';
import { flagTwins } from '../entries/flag-twins';
import { CollectingCampaigns, type CollectingCampaign } from '../facts/collecting-campaign';
import type { Person } from '../sealing/person';
import { FamilyCodes, type FamilyCode } from './family-codes';

interface Kept {
  /** The wish this child is kept with; an earlier one where the press is only repeated. */
  wishId: string;
  /** Wishes of the same child, by whoever entered them. */
  same: string[];
  /** Children the code is still good for. */
  left: number;
}

/** Nobody at the desk has it in hands yet. */
const beforeChecked = ['draft', 'submitted', 'returned'] as const;

/**
 * A family enters a child's wish itself. It is never told whether the child is known, not even to the body that handed
 * out the code: a code must not answer questions about other people's children. The checker sees the mark.
 */
@Injectable()
export class EnterOwnWish {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly database: Database,
    private readonly limits: Limits,
    private readonly codes: FamilyCodes,
    private readonly entries: Entries,
    private readonly acts: BodyActs,
    private readonly own: OwnWishes,
    private readonly campaigns: CollectingCampaigns,
  ) {}

  async look(typed: string, network: string): Promise<FamilyCodeView> {
    await this.limits.count('wish-code-per-network', network);
    const today = await this.own.today();
    const code = await this.codes.find(typed, today);
    const campaign = await this.campaignOf(code, today);
    const consent = await this.campaigns.consent(campaign);
    const { title, collectUntil, eraseOn, priceLimitCents, vouchersAllowed } = campaign;
    return {
      title,
      collectUntil,
      eraseOn,
      priceLimitCents,
      vouchersAllowed,
      children: code.children,
      left: code.children - code.used,
      consent: consentLanguages.flatMap((language) => {
        const words = consent.find((one) => one.language === language)?.words;
        return words === undefined ? [] : [{ language, words }];
      }),
    };
  }

  async enter(input: FamilyWishEntry, network: string): Promise<FamilyWishSaved> {
    await this.limits.count('wish-code-per-network', network);
    const today = await this.own.today();
    const known = await this.codes.find(input.code, today);
    const campaign = await this.campaignOf(known, today);
    const ageBand = bandOrRefuse(input.child, campaign.handoverFrom);
    const person: Person = {
      wishId: randomUUID(),
      bodyId: known.bodyId,
      codeId: known.id,
      siblingKey: known.siblingKey,
      ...input.child,
      ...input.family,
    };
    const kept = await this.keep(input.code, campaign, person, today);
    const text = { text: input.wish, ageBand, consentVersion: campaign.consentVersion };
    const stands = await this.database.transact(async (em) => {
      const isNew = await insertDraft(em, {
        id: kept.wishId,
        campaignId: campaign.id,
        siblingKey: person.siblingKey,
        ...text,
        enteredOn: today,
      });
      // who comes back with other words means those, until somebody checks them
      if (!isNew && !(await changeDraft(em, kept.wishId, text, beforeChecked))) return 'earlier';
      await moveOwnWish(em, kept.wishId, 'submit');
      if (isNew) await flagTwins(em, [kept.wishId, ...kept.same], campaign.wishesPerChild);
      return 'typed';
    });
    return { left: kept.left, stands };
  }

  /** The name first. A second press of the same family finds what the first kept, and goes on from there. */
  private keep(
    typed: string,
    campaign: CollectingCampaign,
    person: Person,
    today: string,
  ): Promise<Kept> {
    return this.vault.transact(async (client) => {
      const code = await this.codes.findIn(client, typed, today);
      await this.entries.lockPerson(client, person);
      const others = await this.entries.ofPerson(client, campaign.id, person);
      const same = others.map((other) => other.person.wishId);
      const left = code.children - code.used;
      const earlier = others.find((other) => other.person.codeId === code.id);
      if (earlier !== undefined) return { wishId: earlier.person.wishId, same, left };
      if (left <= 0) throw new DomainError('closed', { reason: 'code-used-up' });
      await this.codes.use(client, code.id);
      await this.entries.add(client, campaign.id, person, today);
      await this.acts.write(client, {
        campaignId: campaign.id,
        bodyId: code.bodyId,
        act: 'entered-by-code',
        day: today,
      });
      return { wishId: person.wishId, same, left: left - 1 };
    });
  }

  private async campaignOf(code: FamilyCode, today: string): Promise<CollectingCampaign> {
    const campaign = await this.campaigns.ofId(code.campaignId);
    if (campaign === null) throw new DomainError('wrong-code');
    refuseClosed(mayEnterWish(campaign, today));
    return campaign;
  }
}
