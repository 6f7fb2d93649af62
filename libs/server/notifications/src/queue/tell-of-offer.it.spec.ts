import { offerToken, Sealer } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';
import { MailSweeper } from '../deliver/mail-sweeper';
import type { Family } from '../testing/a-family';
import { headerOf } from '../testing/mail-catcher';
import { startNotifications, type RunningNotifications } from '../testing/start-notifications';
import { TellOfOffer } from './tell-of-offer';

let world: RunningNotifications;

beforeAll(async () => {
  world = await startNotifications();
  await world.at('2027-06-01T08:00:00Z');
});
afterAll(() => world.stop());

const sweep = () => world.app.get(MailSweeper).run();
const subjectsTo = (family: Family) =>
  world.mailbox.to(family.email).map((mail) => headerOf(mail, 'Subject'));

describe('an offer', () => {
  async function anOffer(family: Family, more: { bundleId?: string; state?: string } = {}) {
    const { families, app, database } = world;
    const event = await families.anEvent();
    const registrationId = await families.aPlace(family, event, { state: 'waiting' });
    const id = uuidv7();
    await database.rows(
      `insert into place_offer (id, registration_id, event_id, quota_id, seats, bundle_id, state,
         channel, offered_at, expires_at, token_hash)
       values (?, ?, ?, ?, 1, ?, ?, 'mail', '2027-06-01T08:00:00Z', '2027-06-11T10:00:00Z', ?)`,
      [
        id,
        registrationId,
        event.id,
        event.quotaId,
        more.bundleId ?? uuidv7(),
        more.state ?? 'open',
        id,
      ],
    );
    return { id, registrationId, token: offerToken(app.get(Sealer), id) };
  }

  it('asks with the link of this offer', async () => {
    const family = await world.families.aFamily();
    const { id, token } = await anOffer(family);
    await world.app.get(TellOfOffer).handle('place-offered', { offerId: id });
    await sweep();
    const [mail] = world.mailbox.to(family.email);
    expect(mail?.raw.replaceAll('=\r\n', '')).toContain(`/de/angebot/${token}`);
    expect(subjectsTo(family)).toEqual(['Ein Platz ist frei für Mia: Klettern']);
  });

  it('is asked once for siblings who are offered together', async () => {
    const family = await world.families.aFamily();
    const bundleId = uuidv7();
    for (const { id } of [
      await anOffer(family, { bundleId }),
      await anOffer(family, { bundleId }),
    ]) {
      await world.app.get(TellOfOffer).handle('place-offered', { offerId: id });
    }
    await sweep();
    expect(subjectsTo(family)).toHaveLength(1);
  });

  it('that was answered meanwhile is not asked any more', async () => {
    const family = await world.families.aFamily();
    const { id } = await anOffer(family);
    await world.app.get(TellOfOffer).handle('place-offered', { offerId: id });
    await world.database.rows("update place_offer set state = 'declined' where id = ?", [id]);
    await sweep();
    expect(subjectsTo(family)).toEqual([]);
  });

  it('says when it has expired, and when it became a place', async () => {
    const family = await world.families.aFamily();
    const gone = await anOffer(family, { state: 'expired' });
    const taken = await anOffer(family, { state: 'accepted' });
    const { database, app } = world;
    await database.rows("update registration set state = 'expired' where id = ?", [
      gone.registrationId,
    ]);
    await database.rows(
      `update registration set state = 'confirmed', quota_id = o.quota_id
       from place_offer o where o.registration_id = registration.id and registration.id = ?`,
      [taken.registrationId],
    );
    await app.get(TellOfOffer).handle('offer-expired', { offerId: gone.id });
    await app.get(TellOfOffer).handle('offer-accepted', { offerId: taken.id });
    await sweep();
    expect(subjectsTo(family).sort()).toEqual([
      'Angebot abgelaufen für Mia: Klettern',
      'Mia: Platz bei Klettern',
    ]);
  });
});
