import { FULL_AGE, ageOn, firstNameOf } from '@dabei/domain';
import { z } from 'zod';
import type { MailReader } from './mail-declaration';

const sealedPerson = z.object({
  name: z.string(),
  birthDate: z.string(),
  parent: z.object({ email: z.string().nullable() }).nullable(),
});

export interface VolunteerPerson {
  firstName: string;
  /** Under age on the day, and the parents have not said yes. */
  needsConsent: boolean;
  /** They are asked by mail; otherwise on paper. */
  parentsHaveMail: boolean;
}

/** Who it is, as far as mails need to know; null where there is nobody. */
export async function volunteerPerson(
  { database, sealer }: Pick<MailReader, 'database' | 'sealer'>,
  volunteerId: string,
): Promise<VolunteerPerson | null> {
  const row = await database.row<{
    sealed: string;
    keyId: string;
    heldOn: string;
    agreed: boolean;
  }>(
    `select encode(v.sealed, 'hex') as sealed, v.key_id as "keyId", d.held_on::text as "heldOn",
       v.consent_at is not null as agreed
     from volunteer v join community_day d on d.id = v.day_id where v.id = ?`,
    [volunteerId],
  );
  if (row === null) return null;
  const opened = sealer.open(Buffer.from(row.sealed, 'hex'), row.keyId);
  const { name, birthDate, parent } = sealedPerson.parse(JSON.parse(opened));
  return {
    firstName: firstNameOf(name),
    needsConsent: !row.agreed && ageOn(birthDate, row.heldOn) < FULL_AGE,
    parentsHaveMail: (parent?.email ?? null) !== null,
  };
}
