import { Database, notFound, type StaffCaller } from '@dabei/server/platform';
import type { ConsentLanguage } from '@dabei/domain';
import { Injectable } from '@nestjs/common';
import { VaultDatabase } from '../database/vault-database';
import { CollectingCampaigns } from '../facts/collecting-campaign';
import { consentForm } from '../paper/consent-form';
import { ownList } from '../paper/own-list';
import { LeanQueries } from '../lean/lean-queries';
import { BodyActs } from './body-acts';
import { BodyQueries } from './body-queries';
import { OwnWishes } from './own-wishes';

/** The papers of a body: the consent form and its own list. */
@Injectable()
export class PrintOwn {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly database: Database,
    private readonly own: OwnWishes,
    private readonly queries: BodyQueries,
    private readonly lean: LeanQueries,
    private readonly acts: BodyActs,
    private readonly campaigns: CollectingCampaigns,
  ) {}

  async consent(language: ConsentLanguage): Promise<Buffer> {
    const campaign = await this.campaigns.needed();
    const known = await this.campaigns.consent(campaign);
    const words = known.find((one) => one.language === language)?.words;
    if (words === undefined) throw notFound();
    const { title, consentVersion: version } = campaign;
    return consentForm({ campaign: title, version, language, words });
  }

  async list(bodyId: string, staff: StaffCaller): Promise<Buffer> {
    const campaign = await this.own.campaignOf(bodyId, staff);
    const today = await this.own.today();
    const act = { campaignId: campaign.id, bodyId, day: today };
    await this.vault.transact((client) => this.acts.write(client, { ...act, act: 'list-printed' }));
    const lines = await this.queries.linesOf(campaign.id, bodyId);
    const handWritten = await this.lean.numbersOf(campaign.id, bodyId);
    const body = await this.database.row<{ name: string }>(
      'select name from organisation where id = ?',
      [bodyId],
    );
    const { title, eraseOn } = campaign;
    return ownList({ body: body?.name ?? '', campaign: title, today, eraseOn, lines, handWritten });
  }
}
