import {
  CONFIG,
  Database,
  OfficeQueries,
  Sealer,
  idInToken,
  isSameSecret,
  notFound,
  secretHash,
  type Config,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { donorFacts, giftDays } from '../mail/donor-facts';
import { LineQueries } from '../mail/line-queries';
import type { MailLine } from '../mail/mail-line';
import { entriesOf } from '../mail/phrases';
import { voiceOf } from '../mail/voice-of';
import { buildCalendar } from './build-calendar';
import type { CalendarEntry } from './calendar-entry';
import { publicEntries } from './entries-of';
import { PublicEventQueries, type PublicCalendar } from './public-event-queries';

/** Has a place, or had one: a cancelled date is shown as cancelled, a waiting one is no date yet. */
const isDate = ({ state, hadPlace }: MailLine): boolean =>
  state === 'confirmed' ||
  state === 'attended' ||
  state === 'missed' ||
  (state === 'cancelled' && hadPlace);

/** The calendars one can subscribe to or download. */
@Injectable()
export class Feeds {
  private readonly host: string;
  private readonly lines: LineQueries;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'townZone'>,
    private readonly database: Database,
    private readonly events: PublicEventQueries,
    private readonly offices: OfficeQueries,
    private readonly sealer: Sealer,
  ) {
    this.host = new URL(config.publicUrl).hostname;
    this.lines = new LineQueries(database, config.publicUrl);
  }

  async ofCampaign(slug: string): Promise<string> {
    return this.publicCalendar(await this.events.ofCampaign(slug));
  }

  async ofEvent(eventId: string): Promise<string> {
    return this.publicCalendar(await this.events.ofEvent(eventId));
  }

  /** Only this household's own registrations; the other guardian's household has a feed of its own. */
  async ofHousehold(secret: string): Promise<string> {
    const household = await this.database.row<{ id: string; language: string }>(
      "select id, language from household where feed_secret_hash = ? and state = 'active'",
      [secretHash(secret)],
    );
    if (household === null) throw notFound();
    const { t } = await voiceOf(household.language);
    const dates = (await this.lines.ofHousehold(household.id)).filter(isDate);
    return this.calendar(t('mail.layout.feed-household'), entriesOf(dates, this.host));
  }

  /** What a donor has promised and by when; its link is the secret of its own page. */
  async ofDonor(secret: string): Promise<string> {
    const donorId = idInToken(secret);
    if (donorId === null) throw notFound();
    const reader = { database: this.database, sealer: this.sealer };
    const facts = await donorFacts(reader, 'd.id = ?', [donorId]);
    if (facts === null || !isSameSecret(facts.token, secret)) throw notFound();
    return this.calendar(facts.campaign.title, giftDays(facts, this.host));
  }

  /** One registration as a file to download, with the UIDs of mail and feed. */
  async ofRegistration(registrationId: string, householdId: string): Promise<string> {
    const own = await this.lines.ofHousehold(householdId);
    const dates = own.filter((line) => line.registrationId === registrationId && isDate(line));
    const [first] = dates;
    if (first === undefined) throw notFound();
    const { name } = await this.offices.office();
    // signed in, the family sees its own dates; nobody else can open this address
    const shown = dates.map((line) => ({ ...line, hidden: false }));
    return this.calendar(name, entriesOf(shown, this.host));
  }

  private publicCalendar(found: PublicCalendar | null): string {
    if (found === null) throw notFound();
    return this.calendar(
      found.name,
      found.events.flatMap((event) => publicEntries(event, this.host)),
    );
  }

  private calendar(name: string, entries: readonly CalendarEntry[]): string {
    return buildCalendar({ name, zone: this.config.townZone, entries });
  }
}
