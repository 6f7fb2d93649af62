import type { MailReader } from './mail-declaration';
import type { MailLine } from './mail-line';

export interface BundledOffer {
  id: string;
  registrationId: string;
  expiresAt: Date | null;
}

/** Offers that belong together and ended, or wait, the same way: siblings who come only together. */
export async function offersOfBundle(
  { database }: MailReader,
  offerId: string,
  state: 'open' | 'accepted' | 'expired',
): Promise<BundledOffer[]> {
  const rows = await database.rows<{
    id: string;
    registration_id: string;
    expires_at: string | null;
  }>(
    `select o.id, o.registration_id, o.expires_at::text from place_offer o
     where o.bundle_id = (select bundle_id from place_offer where id = ?) and o.state = ?
     order by o.id`,
    [offerId, state],
  );
  return rows.map(({ id, registration_id, expires_at }) => ({
    id,
    registrationId: registration_id,
    expiresAt: expires_at === null ? null : new Date(expires_at),
  }));
}

/** The children of these offers as a mail tells them. */
export async function linesOfOffers(
  { lines }: MailReader,
  offers: readonly BundledOffer[],
): Promise<MailLine[]> {
  const found = await Promise.all(
    offers.map(({ registrationId }) => lines.ofRegistration(registrationId)),
  );
  return found.flat();
}
