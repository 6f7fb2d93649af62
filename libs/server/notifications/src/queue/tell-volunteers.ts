import type { MailPurpose, OutboxKind } from '@dabei/contracts';
import {
  CONFIG,
  Clock,
  Database,
  HandlesOutbox,
  MailNudge,
  Sealer,
  writeMail,
  type Config,
  type OutboxHandler,
} from '@dabei/server/platform';
import { Inject } from '@nestjs/common';
import { z } from 'zod';
import { dedupeKeyOf } from './dedupe-key';

const people = z.object({
  email: z.string().nullable(),
  parent: z.object({ email: z.string().nullable() }).nullable(),
});

interface Addressee {
  sealed: string;
  keyId: string;
  language: string;
}

/** Volunteers hear what becomes of their shifts, parents are asked; who left no address is called by the office. */
@HandlesOutbox('volunteer-held', 'volunteer-news', 'volunteer-consent', 'volunteer-called-off')
export class TellVolunteers implements OutboxHandler {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly nudge: MailNudge,
  ) {}

  async handle(kind: OutboxKind, payload: Record<string, string | number>): Promise<void> {
    const volunteerId = String(payload['volunteerId']);
    const volunteer = await this.database.row<Addressee>(
      `select encode(sealed, 'hex') as sealed, key_id as "keyId", language from volunteer where id = ?`,
      [volunteerId],
    );
    if (volunteer === null) return;
    // the address is opened only here, to stand in the row of the mail until that is erased
    const opened = this.sealer.open(Buffer.from(volunteer.sealed, 'hex'), volunteer.keyId);
    const { email, parent } = people.parse(JSON.parse(opened));
    const to = kind === 'volunteer-consent' ? (parent?.email ?? null) : email;
    if (to === null) return;
    const now = await this.clock.now();
    const { purpose, occasion, more } = mailAbout(kind, payload);
    const subjectIds = { volunteerId, ...more };
    const row = { purpose, to, language: volunteer.language, subjectIds };
    const dedupeKey = dedupeKeyOf({ purpose, about: [volunteerId, ...occasion] });
    const mailId = await this.database.transact((em) =>
      writeMail(em, this.config, { ...row, dedupeKey }, now),
    );
    if (mailId !== null) await this.nudge.nudge(mailId);
  }
}

interface About {
  purpose: MailPurpose;
  /** The same occasion twice is one mail. */
  occasion: string[];
  more: Record<string, string>;
}

function mailAbout(kind: OutboxKind, payload: Record<string, string | number>): About {
  const said = (name: string): string => String(payload[name]);
  if (kind === 'volunteer-called-off')
    return { purpose: 'volunteer-called-off', occasion: [], more: {} };
  if (kind === 'volunteer-held')
    return { purpose: 'volunteer-code', occasion: [said('at')], more: {} };
  if (kind === 'volunteer-consent')
    return { purpose: 'volunteer-consent', occasion: [said('at')], more: {} };
  const what = said('what');
  return { purpose: 'volunteer-news', occasion: [what, said('at')], more: { what } };
}
