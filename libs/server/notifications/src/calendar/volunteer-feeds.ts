import {
  CONFIG,
  Database,
  Sealer,
  idInToken,
  isSameSecret,
  notFound,
  volunteerFeedToken,
  type Config,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { volunteerEntries, volunteerFacts } from '../mail/volunteer-facts';
import { buildCalendar } from './build-calendar';

/** A volunteer's own calendar: its shifts, with place and hours; no name of anybody. */
@Injectable()
export class VolunteerFeeds {
  private readonly host: string;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'townZone'>,
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {
    this.host = new URL(config.publicUrl).hostname;
  }

  /** 404 for any other text, before the code was typed, and once the day is erased. */
  async of(secret: string): Promise<string> {
    const id = idInToken(secret);
    if (id === null || !(await this.opens(id, secret))) throw notFound();
    const facts = await volunteerFacts({ database: this.database, sealer: this.sealer }, id);
    if (facts === null) throw notFound();
    return buildCalendar({
      name: facts.day.title,
      zone: this.config.townZone,
      entries: volunteerEntries(facts, this.host),
    });
  }

  /** As long as the volunteer gave itself no new link. */
  private async opens(id: string, secret: string): Promise<boolean> {
    const volunteer = await this.database.row<{ round: number }>(
      'select feed_round as round from volunteer where id = ?',
      [id],
    );
    return (
      volunteer !== null &&
      isSameSecret(volunteerFeedToken(this.sealer, id, volunteer.round), secret)
    );
  }
}
