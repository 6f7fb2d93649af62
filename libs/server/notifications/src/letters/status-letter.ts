import {
  CONFIG,
  Database,
  OfficeQueries,
  type Config,
  type LetterText,
} from '@dabei/server/platform';
import { dayText, townTime } from '@dabei/words';
import { Inject, Injectable } from '@nestjs/common';
import { eventBlocks } from '../mail/event-blocks';
import { LineQueries } from '../mail/line-queries';
import type { PreparedMail } from '../mail/mail-declaration';
import type { MailLine } from '../mail/mail-line';
import { howToCancel } from '../mail/phrases';
import { statusSentences } from '../mail/status-sentence';
import { letterText } from './letter-text';

/** Still worth a line: it has a place or waits, and the last date is not over. */
const isAhead = ({ state, event }: MailLine, now: Date): boolean =>
  (state === 'confirmed' || state === 'waiting') &&
  event.sessions.some(({ endsAt }) => endsAt > now);

const about = (lines: readonly MailLine[], now: Date): PreparedMail => ({
  compose(frame) {
    const { voice } = frame;
    const day = dayText(townTime(now).date, voice.language);
    return {
      subject: voice.t('mail.letter.title'),
      status: [voice.t(lines.length > 0 ? 'mail.letter.intro' : 'mail.letter.nothing', { day })],
      notes: statusSentences(lines, voice),
      events: eventBlocks(lines, voice),
      buttons: [],
      closing: [howToCancel(frame)],
    };
  },
  entries: () => [],
});

/** How things stand for a family today, in the words of its mails. */
@Injectable()
export class StatusLetter {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly offices: OfficeQueries,
  ) {}

  async textFor(householdId: string, language: string, now: Date): Promise<LetterText> {
    const { publicUrl } = this.config;
    const lines = await new LineQueries(this.database, publicUrl).ofHousehold(householdId);
    const ahead = lines.filter((line) => isAhead(line, now));
    return letterText(about(ahead, now), {
      language,
      office: await this.offices.office(),
      publicUrl,
    });
  }
}
