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

const contact = z.object({ email: z.string().nullable() });

interface Addressee {
  sealed: string;
  keyId: string;
  language: string;
}

/** Associations hear what becomes of their booths and acts; who left no address is called by the office. */
@HandlesOutbox('booth-held', 'booth-news', 'act-news', 'booth-called-off', 'act-called-off')
export class TellBooths implements OutboxHandler {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly nudge: MailNudge,
  ) {}

  async handle(kind: OutboxKind, payload: Record<string, string | number>): Promise<void> {
    const addressee = await this.addresseeOf(payload);
    if (addressee === null) return;
    const { sealed, keyId, language } = addressee;
    // the address is opened only here, to stand in the row of the mail until that is erased
    const opened = this.sealer.open(Buffer.from(sealed, 'hex'), keyId);
    const { email: to } = contact.parse(JSON.parse(opened));
    if (to === null) return;
    const now = await this.clock.now();
    const { purpose, occasion, subjectIds } = mailAbout(kind, payload);
    const dedupeKey = dedupeKeyOf({ purpose, about: occasion });
    const mailId = await this.database.transact((em) =>
      writeMail(em, this.config, { purpose, to, language, subjectIds, dedupeKey }, now),
    );
    if (mailId !== null) await this.nudge.nudge(mailId);
  }

  /** An act of an association that has a booth is told where the booth is told. */
  private addresseeOf(payload: Record<string, string | number>): Promise<Addressee | null> {
    const columns = `encode(t.sealed, 'hex') as sealed, t.key_id as "keyId", t.language`;
    return 'boothId' in payload
      ? this.database.row(`select ${columns} from booth t where t.id = ?`, [payload['boothId']])
      : this.database.row(
          `select ${columns} from stage_act a join lateral (
             select a.sealed, a.key_id, a.language where a.sealed is not null
             union all select b.sealed, b.key_id, b.language from booth b
             where b.id = a.booth_id and a.sealed is null) t on true where a.id = ?`,
          [payload['actId']],
        );
  }
}

interface About {
  purpose: MailPurpose;
  /** The same occasion twice is one mail. */
  occasion: string[];
  subjectIds: Record<string, string>;
}

function mailAbout(kind: OutboxKind, payload: Record<string, string | number>): About {
  const said = (name: string): string => String(payload[name]);
  const id = 'boothId' in payload ? 'boothId' : 'actId';
  const about: Record<string, string> = { [id]: said(id) };
  const ids = Object.values(about);
  switch (kind) {
    case 'booth-held':
      return { purpose: 'booth-code', occasion: [...ids, said('at')], subjectIds: about };
    case 'act-news':
      return { purpose: 'act-news', occasion: [...ids, said('at')], subjectIds: about };
    case 'booth-news': {
      const what = said('what');
      const subjectIds = { ...about, what };
      return { purpose: 'booth-news', occasion: [...ids, what, said('at')], subjectIds };
    }
    default:
      return { purpose: 'booth-called-off', occasion: ids, subjectIds: about };
  }
}
