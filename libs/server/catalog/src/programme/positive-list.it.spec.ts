import { route, routes } from '@dabei/contracts';
import { startCatalog, type RunningCatalog } from '../testing/start-catalog';

const marker = 'NICHT-OEFFENTLICH';

describe('what the public gets to read', () => {
  let catalog: RunningCatalog;
  beforeAll(async () => {
    catalog = await startCatalog();
  });
  afterAll(() => catalog.stop());

  it('comes from a positive list: no marker of an inner or personal column is in any answer', async () => {
    const campaign = await catalog.rows.aCampaign();
    const organisation_id = await catalog.rows.anOrganisation({
      contact_name: marker,
      email: `${marker}@example.org`,
      phone: marker,
      website: marker,
    });
    const event = await catalog.rows.anEvent(campaign.id, {
      organisation_id,
      assumed: `{${marker}}`,
      source_url: marker,
      cancelled_reason: marker,
    });
    const quota = await catalog.rows.aQuota(campaign.id, [event.id], { name: marker });
    const registration = await catalog.rows.aRegistration(event.id, quota, {
      override_reason: marker,
      receipt_number: marker,
    });
    await catalog.rows.insert(
      'registration_answer',
      {
        registration_id: registration,
        kind: 'health',
        plain: JSON.stringify(marker),
        answered_at: '2027-05-01T08:00:00Z',
      },
      'registration_id',
    );
    await catalog.database.rows('update child set first_name = ?, last_name = ? returning id', [
      marker,
      marker,
    ]);
    await catalog.database.rows('update household set street = ? returning id', [marker]);
    for (const path of [
      routes.campaigns,
      `${routes.programme}?campaign=${campaign.slug}`,
      `${routes.availability}?campaign=${campaign.slug}`,
      route(routes.event, { campaign: campaign.slug, slug: event.slug }),
      routes.office,
    ]) {
      const response = await catalog.get(path);
      expect(response.status).toBe(200);
      expect(await response.text()).not.toContain(marker);
    }
  });
});
