import {
  CONFIG,
  Clock,
  Database,
  MailNudge,
  Sealer,
  writeMail,
  type Config,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { dedupeKeyOf } from './dedupe-key';
import { QueueMail, type MailOrder } from './queue-mail';

const person = z.object({ email: z.string().nullable() });

interface Addressee {
  householdId: string | null;
  sealed: string | null;
  keyId: string | null;
  language: string;
}

type SellerOrder = Pick<MailOrder, 'purpose' | 'about' | 'subjectIds' | 'withoutMail'>;

/** Writes to whoever sells: the family its usual way, anybody else at the address it told. The same order twice is one mail. */
@Injectable()
export class MailSeller {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly nudge: MailNudge,
    private readonly queueMail: QueueMail,
  ) {}

  /** Of a booking or a number. */
  async mail(of: 'pitch_booking' | 'seller_number', id: string, order: SellerOrder): Promise<void> {
    const seller = await this.database.row<Addressee>(
      `select s.household_id as "householdId", encode(s.sealed, 'hex') as sealed, s.key_id as "keyId", s.language
       from ${of} x join seller s on s.id = x.seller_id where x.id = ?`,
      [id],
    );
    if (seller === null) return;
    const { householdId, language } = seller;
    if (householdId !== null) {
      await this.queueMail.queue({ ...order, householdId });
      return;
    }
    const to = this.addressOf(seller);
    if (to === null) return;
    const now = await this.clock.now();
    const { purpose, about, subjectIds } = order;
    const row = { purpose, to, language, subjectIds, dedupeKey: dedupeKeyOf({ purpose, about }) };
    const mailId = await this.database.transact((em) => writeMail(em, this.config, row, now));
    if (mailId !== null) await this.nudge.nudge(mailId);
  }

  /** Opened only here, to stand in the row of the mail until that is erased. */
  private addressOf({ sealed, keyId }: Addressee): string | null {
    if (sealed === null || keyId === null) return null;
    const opened = this.sealer.open(Buffer.from(sealed, 'hex'), keyId);
    return person.parse(JSON.parse(opened)).email;
  }
}
