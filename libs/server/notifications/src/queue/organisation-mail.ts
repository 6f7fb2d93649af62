import type { MailPurpose } from '@dabei/contracts';
import { CONFIG, Sealer, rowsIn, writeMail, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { dedupeKeyOf } from './dedupe-key';

export interface OrganisationMailOrder {
  purpose: MailPurpose;
  organisationId: string;
  /** The event and the occurrence. */
  about: readonly string[];
  subjectIds: Record<string, string>;
  /** The row is not to say to whom it went: its key is a keyed hash. */
  quiet?: boolean;
}

interface Addressee {
  /** An account, or the organisation itself where nobody signs in. */
  id: string;
  email: string;
}

/** A mail to an organisation: to each of its people once, else to its own address, else to nobody. */
@Injectable()
export class OrganisationMail {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly sealer: Sealer,
  ) {}

  /** The ids of the mails that are new. */
  async write(em: EntityManager, order: OrganisationMailOrder, now: Date): Promise<string[]> {
    const ids = [];
    for (const person of await peopleOf(em, order.organisationId)) {
      const id = await this.insert(em, order, person, now);
      if (id !== null) ids.push(id);
    }
    return ids;
  }

  private insert(
    em: EntityManager,
    { purpose, about, subjectIds, quiet = false }: OrganisationMailOrder,
    { id: person, email }: Addressee,
    now: Date,
  ): Promise<string | null> {
    const key = dedupeKeyOf({ purpose, about: [...about, person] });
    return writeMail(
      em,
      this.config,
      {
        purpose,
        dedupeKey: quiet ? dedupeKeyOf({ purpose, about: [this.sealer.fingerprint(key)] }) : key,
        to: email,
        language: 'de',
        subjectIds,
      },
      now,
    );
  }
}

async function peopleOf(em: EntityManager, organisationId: string): Promise<Addressee[]> {
  const people = await rowsIn<Addressee>(
    em,
    `select s.account_id as id, s.email from staff_organisation p join staff s on s.account_id = p.account_id
     where p.organisation_id = ? and s.active order by s.account_id`,
    [organisationId],
  );
  if (people.length > 0) return people;
  return rowsIn<Addressee>(
    em,
    'select id::text as id, email from organisation where id = ? and email is not null',
    [organisationId],
  );
}
