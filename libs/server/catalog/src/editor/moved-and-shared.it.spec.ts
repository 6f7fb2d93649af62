import { deskEvent, type DeskEvent, type EventInput } from '@dabei/contracts';
import { rowsIn } from '@dabei/server/platform';
import { aStaffMember, anEventInput } from '../testing/an-event-input';
import { startCatalog, type RunningCatalog } from '../testing/start-catalog';
import { ChangeEvent } from './change-event';
import { CreateEvent } from './create-event';
import { DeskEventQueries } from './desk-event-queries';

describe('an event with registrations', () => {
  let catalog: RunningCatalog;
  let campaign: { id: string; slug: string };
  let organisationId: string;

  beforeAll(async () => {
    catalog = await startCatalog();
    await catalog.at('2027-06-01T10:00:00Z');
    campaign = await catalog.rows.aCampaign();
    organisationId = await catalog.rows.anOrganisation();
  });
  afterAll(() => catalog.stop());

  const read = async (id: string): Promise<DeskEvent> =>
    deskEvent.parse(await catalog.app.get(DeskEventQueries).event(id));
  const anEvent = async (): Promise<DeskEvent> =>
    read(
      await catalog.app
        .get(CreateEvent)
        .create(campaign.slug, anEventInput(organisationId), aStaffMember),
    );
  const change = async (id: string, more: (event: EventInput) => Partial<EventInput>) => {
    const { version, event } = await read(id);
    await catalog.app
      .get(ChangeEvent)
      .change({ eventId: id, version, input: { ...event, ...more(event) } }, aStaffMember);
  };
  const withPlaces = async (seats: number) => {
    const event = await anEvent();
    const quotaId = event.event.quotas[0]?.id ?? '';
    const registrationId = await catalog.rows.aRegistration(event.id, quotaId, { seats });
    return { id: event.id, registrationId };
  };
  const aBus = async (capacity: number): Promise<EventInput['quotas'][number]> => ({
    id: await catalog.rows.aQuota(campaign.id, [], { kind: 'shared', name: 'Bus', capacity }),
    name: 'Bus',
    kind: 'shared',
    capacity,
    reservedUntil: null,
  });
  const join = (eventId: string, bus: EventInput['quotas'][number]) =>
    change(eventId, ({ quotas }) => ({ quotas: [...quotas, bus] }));

  it('takes the erasure of health answers along when it moves', async () => {
    const { id, registrationId } = await withPlaces(1);
    await catalog.database.rows(
      `insert into registration_answer (registration_id, kind, plain, answered_at, erase_on)
       select ?, k.kind, '{}', '2027-06-01', k.day::date from (values ('health', '2027-08-03'),
         ('medication', '2027-08-03'), ('photos', '2027-12-01')) k(kind, day)`,
      [registrationId],
    );
    const days = () =>
      catalog.database.rows<{ day: string }>(
        'select erase_on::text as day from registration_answer where registration_id = ? order by kind',
        [registrationId],
      );
    await change(id, ({ sessions }) => ({
      sessions: sessions.map((session) => ({ ...session, date: '2027-08-10' })),
    }));
    expect(await days()).toEqual([
      { day: '2027-08-24' },
      { day: '2027-08-24' },
      { day: '2027-12-01' },
    ]);
    await change(id, ({ sessions }) => ({
      sessions: sessions.map((session) => ({ ...session, allDay: true })),
    }));
    expect(await days()).toContainEqual({ day: '2027-08-24' });
  });

  it('gets on a bus that has room for everybody, and on no other', async () => {
    const { id } = await withPlaces(3);
    await expect(join(id, await aBus(2))).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'bus-too-small' },
    });
    await expect(
      change(id, ({ quotas }) => ({
        quotas: [
          ...quotas,
          { name: 'Neuer Bus', kind: 'shared', capacity: 2, reservedUntil: null },
        ],
      })),
    ).rejects.toMatchObject({ details: { reason: 'bus-too-small' } });
    const bus = await aBus(3);
    await join(id, bus);
    // overbooked by an act of the office: that does not stop the editor
    await catalog.database.rows('update quota set capacity = 1 where id = ?', [bus.id]);
    await change(id, () => ({ summary: 'Anders gesagt' }));
    expect((await read(id)).event.quotas).toHaveLength(2);
  });

  it('waits for who is just getting on the bus before it counts', async () => {
    const other = await withPlaces(1);
    const { id } = await withPlaces(2);
    const bus = await aBus(3);
    await join(other.id, bus);
    const { joining } = await catalog.database.transact(async (em) => {
      await rowsIn(em, 'select id from quota where id = ? for no key update', [bus.id]);
      const started = join(id, bus).then(
        () => 'joined',
        (error: unknown) => (error as { details?: { reason?: string } }).details?.reason,
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      await rowsIn(em, 'update registration set seats = 2 where id = ?', [other.registrationId]);
      return { joining: started };
    });
    expect(await joining).toBe('bus-too-small');
  });
});
