import type { BodyOverview, BodyWish, BodyWishLine } from '@dabei/contracts';
import { consentLanguages, mayEnterWish, shownWishState } from '@dabei/domain';
import { Database, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { VaultDatabase } from '../database/vault-database';
import { currentWishes, type CurrentWish } from '../entries/current-wishes';
import { Entries, type Entry } from '../entries/entries';
import { CollectingCampaigns } from '../facts/collecting-campaign';
import { OwnWishes } from './own-wishes';

const byName = new Intl.Collator('de');

/** What a body sees: its own children and where their wishes are. */
@Injectable()
export class BodyQueries {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly database: Database,
    private readonly entries: Entries,
    private readonly own: OwnWishes,
    private readonly campaigns: CollectingCampaigns,
  ) {}

  async overview(staff: StaffCaller): Promise<BodyOverview> {
    const { configured } = this.vault;
    const campaign = await this.campaigns.current();
    if (campaign === null) return { configured, campaign: null, bodies: [], wishes: [] };
    const bodies = await this.campaigns.bodiesAmong(campaign.id, staff.organisationIds);
    const consent = await this.campaigns.consent(campaign);
    const lines = configured
      ? await Promise.all(bodies.map(({ id }) => this.linesOf(campaign.id, id)))
      : [];
    const { id: _, consentVersion: _version, ...shown } = campaign;
    return {
      configured,
      campaign: {
        ...shown,
        open: mayEnterWish(campaign, await this.own.today()).outcome === 'open',
        consentLanguages: consentLanguages.filter((language) =>
          consent.some((one) => one.language === language),
        ),
      },
      bodies,
      wishes: lines.flat(),
    };
  }

  /** One body's children, by name. */
  async linesOf(campaignId: string, bodyId: string): Promise<BodyWishLine[]> {
    const entries = await this.entries.ofBody(campaignId, bodyId);
    const wishes = await this.database.transact((em) =>
      currentWishes(
        em,
        entries.map(({ person }) => person.wishId),
      ),
    );
    return entries
      .flatMap((entry) => {
        const wish = wishes.get(entry.person.wishId);
        return wish === undefined ? [] : [lineOf(entry, wish)];
      })
      .sort(
        (a, b) =>
          byName.compare(a.lastName, b.lastName) || byName.compare(a.firstName, b.firstName),
      );
  }

  async one(wishId: string, staff: StaffCaller): Promise<BodyWish> {
    const { entry, wish } = await this.own.find(wishId, staff);
    const { guardian, street, town, phone, language } = entry.person;
    const { kind, words, size, colour, priceCents } = wish;
    return {
      ...lineOf(entry, wish),
      family: { guardian, street, town, phone, language },
      wish: { kind, words, size, colour, priceCents },
    };
  }
}

function lineOf({ person }: Entry, wish: CurrentWish): BodyWishLine {
  const { firstName, lastName, birthDate, bodyId, codeId } = person;
  const { number, state, ageBand, kind, words, returnedReason, returnedNote } = wish;
  return {
    // the wish as it was entered: a correction of the office changes the number, not the child's line
    id: person.wishId,
    bodyId,
    firstName,
    lastName,
    birthDate,
    ageBand,
    kind,
    words,
    state,
    shown: shownWishState(state),
    number,
    consent: wish.consentVersion !== null,
    // that another body entered the child is not this one's business
    returnedReason: returnedReason === 'twice' ? 'other' : returnedReason,
    returnedNote,
    byCode: codeId !== null,
  };
}
