import type { CampaignSettings } from '@dabei/contracts';
import { Campaign } from '@dabei/server/database';
import { Audit, Clock, Database, DomainError, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { CampaignQueries } from '../programme/campaign-queries';

const closable = new Set(['draft', 'announced', 'wishing', 'drawing', 'open']);
const beforeWishing = new Set(['draft', 'announced']);
const instantOf = (text: string | null): Date | null => (text === null ? null : new Date(text));
const textOf = (instant: Date | null | undefined): string | null => instant?.toISOString() ?? null;

/** The settings of a campaign. Opening it again once it is closed is an announced act of its own. */
@Injectable()
export class ChangeCampaign {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly campaigns: CampaignQueries,
    private readonly audit: Audit,
  ) {}

  async change(
    slug: string | undefined,
    { version, opensAt, closesAt, wishesOpenAt, wishesCloseAt, ...values }: CampaignSettings,
    staff: StaffCaller,
  ): Promise<void> {
    const opens = instantOf(opensAt);
    const closes = instantOf(closesAt);
    if (opens !== null && closes !== null && closes <= opens)
      throw new DomainError('invalid', { issues: [{ path: 'closesAt', code: 'before-opening' }] });
    const wishing = { from: instantOf(wishesOpenAt), until: instantOf(wishesCloseAt) };
    refuseWrongWishing(wishing, opens);
    const { entryFrom, entryUntil } = values;
    if (entryFrom !== null && entryUntil !== null && entryUntil < entryFrom)
      throw new DomainError('invalid', { issues: [{ path: 'entryUntil', code: 'before-start' }] });
    const { id } = await this.campaigns.anyNamed(slug);
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const campaign = await em.findOneOrFail(Campaign, { id });
      if (campaign.version !== version) throw new DomainError('changed-meanwhile');
      const closedBefore = textOf(campaign.closesAt);
      if (!closable.has(campaign.phase) && textOf(closes) !== closedBefore)
        throw new DomainError('conflict', { reason: 'reopen-to-extend' });
      const wishedBefore = [textOf(campaign.wishesOpenAt), textOf(campaign.wishesCloseAt)];
      const moved = wishedBefore.join() !== [textOf(wishing.from), textOf(wishing.until)].join();
      if (moved && !beforeWishing.has(campaign.phase))
        throw new DomainError('conflict', { reason: 'extend-to-wish-on' });
      const askedBefore = campaign.statisticsAsked.join();
      const limitBefore = dayLimitOf(campaign);
      em.assign(campaign, {
        ...values,
        wishesOpenAt: wishing.from,
        wishesCloseAt: wishing.until,
        opensAt: opens,
        closesAt: closes,
      });
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'campaign-changed',
        subjectType: 'campaign',
        subjectId: id,
        details: { closedBefore, closesAt: textOf(closes) },
      });
      if (askedBefore !== values.statisticsAsked.join())
        this.audit.write(em, now, {
          actor: 'office',
          actorId: staff.accountId,
          action: 'statistics-asked-changed',
          subjectType: 'campaign',
          subjectId: id,
          details: {
            sex: values.statisticsAsked.includes('sex'),
            firstTime: values.statisticsAsked.includes('first-time'),
            district: values.statisticsAsked.includes('district'),
          },
        });
      const limit = dayLimitOf(campaign);
      if (JSON.stringify(limit) !== JSON.stringify(limitBefore))
        this.audit.write(em, now, {
          actor: 'office',
          actorId: staff.accountId,
          action: 'day-limit-changed',
          subjectType: 'campaign',
          subjectId: id,
          details: { before: limitBefore.most, ...limit },
        });
      await em.flush();
    });
  }
}

/** `most` 0: no limit, whatever the days say. */
function dayLimitOf({ maxNewPerChildPerDay, maxNewForDays }: Campaign) {
  const most = maxNewPerChildPerDay ?? 0;
  return { most, days: most === 0 ? 0 : maxNewForDays };
}

/** Families wish from one instant until a later one, and both before registration opens. */
function refuseWrongWishing(
  { from, until }: { from: Date | null; until: Date | null },
  opens: Date | null,
): void {
  const issue = (path: string, code: string) =>
    new DomainError('invalid', { issues: [{ path, code }] });
  if (from !== null && until === null) throw issue('wishesCloseAt', 'required');
  if (from === null && until !== null) throw issue('wishesOpenAt', 'required');
  if (from !== null && until !== null && until <= from)
    throw issue('wishesCloseAt', 'before-opening');
  if (until !== null && opens !== null && opens < until)
    throw issue('opensAt', 'before-wishing-ends');
}
