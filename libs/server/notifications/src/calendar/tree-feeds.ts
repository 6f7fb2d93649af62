import { permissionsOf } from '@dabei/contracts';
import { instantAt } from '@dabei/domain';
import {
  CONFIG,
  Database,
  Sealer,
  idInToken,
  isSameSecret,
  keeperFeedToken,
  notFound,
  secretHash,
  type Config,
} from '@dabei/server/platform';
import type { Voice } from '@dabei/words';
import { Inject, Injectable } from '@nestjs/common';
import { voiceOf } from '../mail/voice-of';
import { buildCalendar } from './build-calendar';
import type { CalendarEntry } from './calendar-entry';
import { datedTreeColumns, toursOf, wholeDay, type DatedTree, type TourDay } from './tree-days';

interface Shop extends DatedTree {
  treeId: string;
  number: number;
  name: string;
  address: string;
  linkRound: number;
}

interface Slot {
  id: string;
  startsAt: string;
  endsAt: string;
  families: number;
}

/** The days of a wish tree for shops and for the staff. Places and days only: no wish, no donor, no child. */
@Injectable()
export class TreeFeeds {
  private readonly host: string;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'townZone'>,
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {
    this.host = new URL(config.publicUrl).hostname;
  }

  /** A shop's own days; its link opens nothing else, and its page's link does not open it. */
  async ofKeeper(secret: string, language: string): Promise<string> {
    const id = idInToken(secret);
    if (id === null) throw notFound();
    const shop = await this.database.row<Shop>(
      `select ${datedTreeColumns}, t.id as "treeId", t.number, t.name, t.address, t.link_round as "linkRound"
       from tree t join tree_campaign k on k.id = t.campaign_id and k.phase <> 'erased' where t.id = ?`,
      [id],
    );
    if (shop === null || !isSameSecret(keeperFeedToken(this.sealer, id, shop.linkRound), secret))
      throw notFound();
    const voice = await voiceOf(language);
    const tours = await toursOf(this.database, shop.id);
    const name = voice.t('mail.tree-calendar.name', {
      number: String(shop.number),
      title: shop.title,
    });
    return this.calendar(name, this.shopDays(shop, tours, voice, `${shop.name}, ${shop.address}`));
  }

  /** Everything the staff has to know, as long as the account is open and still may. */
  async ofStaff(secret: string, language: string): Promise<string> {
    const staff = await this.database.row<{ bundles: string[] }>(
      'select bundles from staff where tree_feed_hash = ? and active',
      [secretHash(secret)],
    );
    const may = staff && permissionsOf({ bundles: staff.bundles, secondFactor: true });
    if (may?.includes('wishes:gifts') !== true) throw notFound();
    const voice = await voiceOf(language);
    const trees = await this.database.rows<DatedTree>(
      `select ${datedTreeColumns} from tree_campaign k where k.phase <> 'erased'
       order by k.created_on desc, k.slug limit 5`,
    );
    const entries: CalendarEntry[] = [];
    for (const tree of trees) {
      const tours = await toursOf(this.database, tree.id);
      entries.push(
        ...this.shopDays(tree, tours, voice, ''),
        ...this.officeDays(tree, voice),
        ...(await this.slots(tree, voice)),
      );
    }
    return this.calendar(trees[0]?.title ?? 'Wunschbaum', entries);
  }

  private shopDays(
    tree: DatedTree,
    tours: readonly TourDay[],
    { t }: Voice,
    place: string,
  ): CalendarEntry[] {
    const { title, hangOn, giftsUntil } = tree;
    const day = this.dayOf(tree);
    return [
      ...(hangOn === null
        ? []
        : [day('hang', { from: hangOn, summary: t('mail.tree-calendar.hang', { title }), place })]),
      ...tours.map(({ id, hours, cancelled, sequence, day: from }) =>
        day(`tour-${id}`, {
          ...{ from, cancelled, sequence, place },
          summary: t('mail.tree-calendar.tour', { title }),
          description: hours,
        }),
      ),
      day('gifts-until', {
        from: giftsUntil,
        summary: t('mail.tree-calendar.gifts-until', { title }),
        description: tree.giftHours,
        place: tree.giftPlace,
      }),
    ];
  }

  private officeDays(tree: DatedTree, { t }: Voice): CalendarEntry[] {
    const { title, collectUntil, handoverFrom, handoverUntil, handoverPlace, eraseOn } = tree;
    const day = this.dayOf(tree);
    return [
      day('collect-until', {
        from: collectUntil,
        summary: t('mail.tree-calendar.collect-until', { title }),
      }),
      day('handover', {
        ...{ from: handoverFrom, until: handoverUntil, place: handoverPlace },
        summary: t('mail.tree-calendar.handover', { title }),
      }),
      day('erase', { from: eraseOn, summary: t('mail.tree-calendar.erase', { title }) }),
    ];
  }

  private async slots(tree: DatedTree, { t }: Voice): Promise<CalendarEntry[]> {
    const slots = await this.database.rows<Slot>(
      `select id, to_json(starts_at)#>>'{}' as "startsAt", to_json(ends_at)#>>'{}' as "endsAt", families
       from handover_slot where campaign_id = ? order by starts_at limit 300`,
      [tree.id],
    );
    return slots.map(({ id, startsAt, endsAt, families }) => ({
      uid: `handover-${id}@${this.host}`,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      allDay: false,
      summary: t('mail.tree-calendar.slot', { families, title: tree.title }),
      description: '',
      place: tree.handoverPlace,
      url: '',
      sequence: tree.version,
      changedAt: instantAt(tree.createdOn, '00:00', this.config.townZone),
      status: 'confirmed',
    }));
  }

  private dayOf =
    (tree: DatedTree) =>
    (what: string, day: Omit<Parameters<typeof wholeDay>[2], 'uid'>): CalendarEntry =>
      wholeDay(tree, this.config.townZone, {
        ...day,
        uid: `tree-${tree.id}-${what}@${this.host}`,
      });

  private calendar(name: string, entries: readonly CalendarEntry[]): string {
    return buildCalendar({ name, zone: this.config.townZone, entries });
  }
}
