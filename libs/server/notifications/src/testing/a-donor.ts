import { donorEmailHash, type Database, type Sealer } from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';

export interface Donor {
  id: string;
  basketId: string;
  email: string | null;
}

interface Promising {
  /** null: only a phone number is known. */
  email: string | null;
  state: 'held' | 'promised';
  language: 'de' | 'en';
}

/** Stands in every column of a wish that no donor may see. */
export const onlyForChecking = 'nur-fuer-die-pruefung';

/** A wish tree on 25 November 2026, gifts until 14 December, with promises of donors. */
export class Donors {
  private campaignId = '';

  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  async begin(): Promise<void> {
    this.campaignId = randomUUID();
    await this.database.rows(
      `insert into tree_campaign (id, slug, title, phase, price_limit_cents, collect_until, gifts_until, handover_from,
         handover_until, erase_on, gift_place, gift_hours, handover_place, created_on)
       values (?, 'wunschbaum-2026', 'Wunschbaum 2026', 'published', 3000, '2026-11-13', '2026-12-14', '2026-12-18',
         '2026-12-18', '2027-01-31', 'Rathausplatz 1', 'Mo bis Fr 9 bis 12 Uhr', 'Rathaus', '2026-09-01')`,
      [this.campaignId],
    );
  }

  /** Somebody who holds or has promised these wishes. */
  async aDonor(
    numbers: readonly number[],
    { email = 'spende@example.org', state = 'promised', language = 'de' }: Partial<Promising> = {},
  ): Promise<Donor> {
    const [id, basketId] = [randomUUID(), randomUUID()];
    const person = { name: 'Kim Beispiel', company: '', phone: null, email };
    const { sealed, keyId } = this.sealer.seal(JSON.stringify(person));
    const hash = email === null ? null : donorEmailHash(this.sealer, email);
    await this.database.rows(
      `insert into donor (id, campaign_id, sealed, key_id, email_hash, language, created_on)
       values (?, ?, ?, ?, ?, ?, '2026-11-25')`,
      [id, this.campaignId, sealed, keyId, hash, language],
    );
    const held = state === 'held';
    await this.database.rows(
      `insert into pledge_basket (id, donor_id, created_at, expires_at, confirmed_at)
       values (?, ?, '2026-11-25T10:00:00Z', '2026-11-25T10:30:00Z', ?)`,
      [basketId, id, held ? null : new Date('2026-11-25T10:05:00Z')],
    );
    for (const number of numbers) await this.aPledge(id, basketId, number, state);
    return { id, basketId, email };
  }

  private async aPledge(donorId: string, basketId: string, number: number, state: string) {
    const wishId = randomUUID();
    await this.database.rows(
      `insert into tree_wish (id, campaign_id, number, mode, state, age_band, kind, words, size, sibling_key,
         returned_note, storage_place, consent_version, outlet, entered_on)
       values (?, ?, ?, 'full', ?, '6-8', 'book', ?, 'Größe 128', ?, ?, ?, 1, 'online', '2026-11-02')`,
      [
        ...[wishId, this.campaignId, number, state === 'held' ? 'held' : 'claimed'],
        ...[`Winterjacke-${String(number)}`, randomUUID(), onlyForChecking, onlyForChecking],
      ],
    );
    await this.database.rows(
      `insert into pledge (wish_id, donor_id, basket_id, state, channel, promised_until, created_at)
       values (?, ?, ?, ?, 'online', ?, '2026-11-25T10:00:00Z')`,
      [wishId, donorId, basketId, state, state === 'held' ? null : '2026-12-14'],
    );
  }

  async pledgeOf({ id }: Donor): Promise<string> {
    const pledge = await this.database.row<{ id: string }>(
      'select id from pledge where donor_id = ? limit 1',
      [id],
    );
    return pledge?.id ?? '';
  }
}
