import {
  accessCodeHash,
  CONFIG,
  Clock,
  Database,
  DomainError,
  OfficeQueries,
  Sealer,
  notFound,
  printPdf,
  type Config,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { LineQueries } from '../mail/line-queries';
import type { MailLine } from '../mail/mail-line';
import { voiceOf } from '../mail/voice-of';
import { householdLetter, type LetterOffer } from './household-letter';

interface HouseholdRow {
  language: string;
  street: string | null;
  postcode: string | null;
  town: string | null;
  access_code_hash: string | null;
  recipient: string | null;
}

/** Still worth a line: it has a place or waits, and the last date is not over. */
const isAhead = ({ state, event }: MailLine, now: Date): boolean =>
  (state === 'confirmed' || state === 'waiting') &&
  event.sessions.some(({ endsAt }) => endsAt > now);

/** A letter for a household without e-mail: how things stand, and its way in. */
@Injectable()
export class PrintLetter {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly offices: OfficeQueries,
  ) {}

  /** The code is known only to who just made it; one that is not the household's is not printed. */
  async print(householdId: string, accessCode: string | null): Promise<Buffer> {
    const now = await this.clock.now();
    const household = await this.read(householdId);
    if (accessCode !== null && !this.opens(household, accessCode))
      throw new DomainError('wrong-code');
    const lines = await new LineQueries(this.database, this.config.publicUrl).ofHousehold(
      householdId,
    );
    const { street, postcode, town, recipient } = household;
    const paper = await householdLetter(
      {
        recipient: recipient ?? '',
        addressLines: [street, [postcode, town].filter(Boolean).join(' ')].filter(
          (line): line is string => Boolean(line),
        ),
        lines: lines.filter((line) => isAhead(line, now)),
        offers: await this.offers(householdId),
        accessCode,
        office: await this.offices.office(),
        publicUrl: this.config.publicUrl,
        printedAt: now,
      },
      await voiceOf(household.language),
    );
    return printPdf(paper);
  }

  private opens({ access_code_hash }: HouseholdRow, accessCode: string): boolean {
    return access_code_hash === accessCodeHash(this.sealer, accessCode);
  }

  private async read(householdId: string): Promise<HouseholdRow> {
    const household = await this.database.row<HouseholdRow>(
      `select h.language, h.street, h.postcode, h.town, h.access_code_hash,
         (select g.first_name || ' ' || g.last_name from guardian g
          where g.household_id = h.id order by g.id limit 1) as recipient
       from household h where h.id = ? and h.state = 'active'`,
      [householdId],
    );
    if (household === null) throw notFound();
    return household;
  }

  private async offers(householdId: string): Promise<LetterOffer[]> {
    const rows = await this.database.rows<{ first_name: string; expires_at: string | null }>(
      `select c.first_name, o.expires_at::text from place_offer o
         join registration r on r.id = o.registration_id join child c on c.id = r.child_id
       where r.household_id = ? and o.state = 'open' order by o.offered_at, o.id`,
      [householdId],
    );
    return rows.map(({ first_name, expires_at }) => ({
      childFirstName: first_name,
      expiresAt: expires_at === null ? null : new Date(expires_at),
    }));
  }
}
