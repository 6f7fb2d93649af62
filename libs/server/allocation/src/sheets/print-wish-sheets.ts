import type { WishSheetsInput } from '@dabei/contracts';
import { ageFor, firstStart, formatShortCode, localDateOf, shortCodeFrom } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  OfficeQueries,
  notFound,
  printPdf,
  rowsIn,
  type Config,
  type StaffCaller,
  randomBytes,
} from '@dabei/server/platform';
import { translatorFor } from '@dabei/words';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { uuidList } from '../facts/uuid-list';
import { campaignNamed, type WishCampaign } from '../facts/wish-campaign';
import { canBeWished, loadWishEvents, type WishEvent } from '../facts/wish-events';
import { giveSheetNumbers } from './sheet-numbers';
import { wishPaper, type WishSheet } from './wish-paper';

interface SheetChild {
  id: string;
  name: string;
  birth_date: string;
}

/** Wish sheets on paper: a child's own with its name, and blank ones for whoever comes. */
@Injectable()
export class PrintWishSheets {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone' | 'publicUrl'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly offices: OfficeQueries,
    private readonly audit: Audit,
  ) {}

  async print(slug: string, input: WishSheetsInput, staff: StaffCaller): Promise<Buffer> {
    if (input.childIds.length + input.blank === 0)
      throw new DomainError('invalid', { issues: [{ path: 'childIds', code: 'too-few' }] });
    const now = await this.clock.now();
    const office = await this.offices.office();
    const { campaign, sheets } = await this.database.transact((em) =>
      this.prepare(em, slug, input, staff, now),
    );
    const { t } = await translatorFor('de', 'time', 'wishes');
    const { closesAt } = campaign.dates;
    const { name, phone } = office;
    return printPdf(
      await wishPaper(
        { campaign: campaign.title, office: name, phone, closesAt, sheets },
        { language: 'de', t },
      ),
    );
  }

  private async prepare(
    em: EntityManager,
    slug: string,
    { childIds, blank }: WishSheetsInput,
    staff: StaffCaller,
    now: Date,
  ): Promise<{ campaign: WishCampaign; sheets: WishSheet[] }> {
    const campaign = await campaignNamed(em, slug);
    const events = (await loadWishEvents(em, campaign.id)).filter(canBeWished);
    const children = await this.children(em, childIds);
    const numbers = await giveSheetNumbers(
      em,
      campaign.id,
      events.map(({ id }) => id),
    );
    const sheets: WishSheet[] = [];
    for (const child of [...children, ...Array.from({ length: blank }, () => null)]) {
      const code = await codeFor(em, campaign.id, child?.id ?? null, now);
      sheets.push(this.sheet(campaign, code, child, events, numbers));
    }
    this.audit.write(em, now, {
      actor: 'office',
      actorId: staff.accountId,
      action: 'wish-sheets-printed',
      subjectType: 'campaign',
      subjectId: campaign.id,
      details: { children: children.length, blank },
    });
    await em.flush();
    return { campaign, sheets };
  }

  private sheet(
    { slug }: WishCampaign,
    code: string,
    child: SheetChild | null,
    events: readonly WishEvent[],
    numbers: ReadonlyMap<string, number>,
  ): WishSheet {
    const printed = formatShortCode(code);
    const page = new URL('/desk/wuensche', this.config.publicUrl);
    page.search = new URLSearchParams({ aktion: slug, bogen: printed }).toString();
    return {
      code: printed,
      address: page.toString(),
      childName: child?.name ?? null,
      events: events
        .filter((event) => child === null || this.fitsAge(event, child))
        .map(({ id, title, place, policy }) => ({
          number: numbers.get(id) ?? null,
          title,
          place,
          ageMin: policy.ageRule.min,
          ageMax: policy.ageRule.max,
          sessions: policy.sessions,
        })),
    };
  }

  private fitsAge({ policy }: WishEvent, { birth_date }: SheetChild): boolean {
    const start = firstStart(policy.sessions);
    if (start === null) return true;
    const { min, max } = policy.ageRule;
    const age = ageFor(policy.ageRule, birth_date, localDateOf(start, this.config.townZone));
    return (min === null || age >= min) && (max === null || age <= max);
  }

  private async children(em: EntityManager, childIds: readonly string[]): Promise<SheetChild[]> {
    const found = await rowsIn<SheetChild>(
      em,
      `select c.id, c.first_name || ' ' || c.last_name as name, c.birth_date::text as birth_date
       from child c join household h on h.id = c.household_id and h.state = 'active'
       where c.id = any(?::uuid[]) and c.search_key <> ''
       order by c.last_name collate "de-x-icu", c.first_name collate "de-x-icu", c.id`,
      [uuidList(childIds)],
    );
    if (found.length !== new Set(childIds).size) throw notFound();
    return found;
  }
}

/** A child's sheet keeps its code when it is printed again; codes are drawn until one is free. */
async function codeFor(
  em: EntityManager,
  campaignId: string,
  childId: string | null,
  now: Date,
): Promise<string> {
  if (childId !== null) {
    const [known] = await rowsIn<{ code: string }>(
      em,
      `update wish_sheet set printed_at = ? where id = (select id from wish_sheet
         where campaign_id = ? and child_id = ? order by printed_at, id limit 1) returning code`,
      [now, campaignId, childId],
    );
    if (known !== undefined) return known.code;
  }
  for (;;) {
    const [made] = await rowsIn<{ code: string }>(
      em,
      `insert into wish_sheet (campaign_id, child_id, code, printed_at) values (?, ?, ?, ?)
       on conflict (campaign_id, code) do nothing returning code`,
      [campaignId, childId, shortCodeFrom(randomBytes(6)), now],
    );
    if (made !== undefined) return made.code;
  }
}
