import type { Database, Sealer } from '@dabei/server/platform';
import type { z } from 'zod';
import type { CalendarEntry } from '../calendar/calendar-entry';
import type { LineQueries } from './line-queries';
import type { MailBody } from './mail-body';
import type { MailFrame } from './mail-frame';

/** What a declaration may read. */
export interface MailReader {
  lines: LineQueries;
  database: Pick<Database, 'rows' | 'row'>;
  sealer: Sealer;
  now: Date;
}

/** The row's own facts beside its subject ids. */
export interface MailEnvelope {
  toAddress: string;
  householdId: string | null;
  /** The content of `mail.sealed`, opened; null when there is none. */
  secret: string | null;
  createdAt: Date;
}

/** What a mail of one purpose is about, how it is read again, and what it says. */
export interface MailDeclaration<Ids, Facts> {
  ids: z.ZodType<Ids>;
  /** null: the world has moved on and nobody needs this mail any more. */
  load(reader: MailReader, ids: Ids, envelope: MailEnvelope): Promise<Facts | null>;
  compose(facts: Facts, frame: MailFrame): MailBody;
  /** Entries of the attached calendar; nothing where there is no date. */
  entries?(facts: Facts, host: string): CalendarEntry[];
}

/** A mail whose facts are read: it can be said in any language. */
export interface PreparedMail {
  compose(frame: MailFrame): MailBody;
  entries(host: string): CalendarEntry[];
}

/** A declaration with its types closed over, so that all purposes stand in one table. */
export interface PreparesMail {
  prepare(reader: MailReader, ids: unknown, envelope: MailEnvelope): Promise<PreparedMail | null>;
}

interface DeclaredMail<Facts> extends PreparesMail {
  /** The mail for facts already at hand. */
  about(facts: Facts): PreparedMail;
}

export function declareMail<Ids, Facts>(
  declaration: MailDeclaration<Ids, Facts>,
): DeclaredMail<Facts> {
  const about = (facts: Facts): PreparedMail => ({
    compose: (frame) => declaration.compose(facts, frame),
    entries: (host) => declaration.entries?.(facts, host) ?? [],
  });
  return {
    about,
    async prepare(reader, ids, envelope) {
      const facts = await declaration.load(reader, declaration.ids.parse(ids), envelope);
      return facts === null ? null : about(facts);
    },
  };
}
