import { Database, howWasItToken, Sealer, twoQuestionsToken } from '@dabei/server/platform';
import { startOverHttp, type RunningOverHttp } from '@dabei/server/testing';
import { AskFamilies } from '../afterwards/ask-families';
import { AskOrganisers } from '../afterwards/ask-organisers';
import { ForgetSmileys } from '../afterwards/forget-smileys';
import { FiguresJobsModule } from '../figures-jobs-module';
import { FiguresModule } from '../figures-module';
import { CountedTown, type CountedEvent } from './counted-town';

export interface Asked {
  id: string;
  household_id: string;
  day: string;
}

/** What is asked afterwards, over HTTP and with the worker's sweepers, on a database of its own. */
export class Afterwards {
  readonly town: CountedTown;

  constructor(readonly running: RunningOverHttp) {
    this.town = new CountedTown(running.app.get(Database));
  }

  get database(): Database {
    return this.running.database;
  }

  /** A family with an address, and one child that was at each of these events. */
  async aFamily(...events: CountedEvent[]): Promise<{ household: string; child: string }> {
    const [first, ...others] = events;
    if (first === undefined) throw new Error('a family that was nowhere');
    const child = await this.town.aChild(first, { state: 'attended' });
    for (const event of others) await this.town.goesTo(child, event, { state: 'attended' });
    const home = await this.database.row<{ id: string }>(
      'select household_id as id from child where id = ?',
      [child],
    );
    const household = home?.id ?? '';
    await this.town.row('guardian', {
      household_id: household,
      first_name: 'Ada',
      last_name: 'Muster',
      search_key: 'ada muster',
      email: `${household}@example.org`,
      email_confirmed_at: new Date('2027-01-01'),
    });
    return { household, child };
  }

  /** Another child of the same family, at this event. */
  async aSibling(household_id: string, event: CountedEvent, state = 'attended'): Promise<string> {
    const child = await this.town.row('child', {
      household_id,
      first_name: 'Ben',
      last_name: 'Muster',
      search_key: 'ben muster',
      birth_date: '2019-03-01',
      created_at: new Date('2027-01-01'),
    });
    await this.town.goesTo(child, event, { state });
    return child;
  }

  async on(event: CountedEvent, day: string): Promise<CountedEvent> {
    await this.database.rows(
      'update session set starts_at = ?::timestamptz, ends_at = ?::timestamptz where event_id = ?',
      [`${day}T08:00:00Z`, `${day}T11:00:00Z`, event.id],
    );
    return event;
  }

  async askFamilies(at: string): Promise<void> {
    await this.running.at(at);
    await this.running.app.get(AskFamilies).run();
  }

  async askOrganisers(at: string): Promise<void> {
    await this.running.at(at);
    await this.running.app.get(AskOrganisers).run();
  }

  async forget(at: string): Promise<void> {
    await this.running.at(at);
    await this.running.app.get(ForgetSmileys).run();
  }

  asksOf(household: string): Promise<Asked[]> {
    return this.database.rows<Asked>(
      'select id, household_id, day::text as day from smiley_ask where household_id = ? order by day',
      [household],
    );
  }

  messages(kind: string, id: string): Promise<unknown[]> {
    return this.database.rows('select 1 from outbox where kind = ? and payload::text like ?', [
      kind,
      `%${id}%`,
    ]);
  }

  familyLink(askId: string): string {
    return howWasItToken(this.running.app.get(Sealer), askId);
  }

  organiserLink(eventId: string): string {
    return twoQuestionsToken(this.running.app.get(Sealer), eventId);
  }
}

export async function startAfterwards(): Promise<Afterwards> {
  return new Afterwards(await startOverHttp([FiguresModule, FiguresJobsModule]));
}
