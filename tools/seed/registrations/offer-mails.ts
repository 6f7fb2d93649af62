import type { PlaceOfferRow } from '../town';

/** A mail that went out before the town was made. */
export interface SentMailRow {
  id: string;
  dedupe_key: string;
  purpose: string;
  household_id: string;
  state: 'sent';
  due_at: Date;
  sent_at: Date;
  message_id: string;
  created_at: Date;
}

/** Who was offered a place by mail has that mail; `householdOf` by registration. */
export function offerMails(
  offers: readonly PlaceOfferRow[],
  householdOf: ReadonlyMap<string, string>,
): SentMailRow[] {
  return offers
    .filter(({ channel }) => channel === 'mail')
    .map(({ bundle_id, registration_id, offered_at }) => ({
      id: bundle_id,
      dedupe_key: `place-offered:${bundle_id}`,
      purpose: 'place-offered',
      household_id: householdOf.get(registration_id) ?? '',
      state: 'sent',
      due_at: offered_at,
      sent_at: offered_at,
      message_id: `<mail-${bundle_id}@dabei.example>`,
      created_at: offered_at,
    }));
}
