import type { CountedTable, FigureKind, FiguresView } from '@dabei/contracts';
import { startFigures, type RunningFigures } from '../testing/start-figures';
import { FigureQueries } from './figure-queries';

describe('the figures of a campaign', () => {
  let running: RunningFigures;

  beforeAll(async () => {
    running = await startFigures();
    await running.at('2027-08-01T10:00:00Z');
    await running.database.rows(
      "insert into street_district (street_key, district) values ('lindenstr', 'Voerde-Mitte') on conflict do nothing",
    );
  });
  afterAll(() => running.stop());

  const figures = (slug: string) => running.app.get(FigureQueries).figures(slug);
  const tableOf = (view: FiguresView, kind: FigureKind): CountedTable => {
    const table = view.tables.find((one) => one.kind === kind);
    if (table === undefined) throw new Error(kind);
    return table;
  };
  const several = async (count: number, make: () => Promise<string>): Promise<string[]> => {
    const made: string[] = [];
    while (made.length < count) made.push(await make());
    return made;
  };

  it('count a child once, however many events it goes to', async () => {
    const { town } = running;
    const { id, slug } = await town.aCampaign();
    const [one, other] = [await town.anEvent(id), await town.anEvent(id)];
    const children = await several(5, () => town.aChild(one));
    for (const child of children) await town.goesTo(child, other);
    const view = await figures(slug);
    expect(view.children).toBe(5);
    expect(view.taken).toBe(10);
    expect(view.capacity).toBe(60);
    expect(view.offers.map(({ taken, hours }) => [taken, hours])).toEqual([
      [5, 3],
      [5, 3],
    ]);
    expect(tableOf(view, 'reached').rowTotals).toEqual([0, 5, 0, 0, 0]);
  });

  it('count nobody who waits, cancelled or did not come', async () => {
    const { town } = running;
    const { id, slug } = await town.aCampaign();
    const event = await town.anEvent(id);
    for (const state of ['waiting', 'cancelled', 'missed', 'attended'])
      await several(3, () => town.aChild(event, { state }));
    const view = await figures(slug);
    expect(view).toMatchObject({ children: 3, taken: 3, waiting: 3 });
    expect(tableOf(view, 'outcomes').rowTotals).toEqual([0, 3, 3, 3]);
  });

  it('know the part of the town however the street is written', async () => {
    const { town } = running;
    const { id, slug } = await town.aCampaign();
    const event = await town.anEvent(id);
    for (const street of ['Lindenstraße 12a', 'Lindenstr. 3', 'LINDENSTRASSE'])
      await town.aChild(event, { street });
    await several(4, () => town.aChild(event, { street: 'Unbekannter Weg 1' }));
    const table = tableOf(await figures(slug), 'district');
    expect([table.rows, table.rowTotals]).toEqual([
      ['Voerde-Mitte', 'none'],
      [3, 4],
    ]);
  });

  it('hide one child with the reduced fee, and what would give it away', async () => {
    const { town } = running;
    const { id, slug } = await town.aCampaign();
    const event = await town.anEvent(id);
    await town.aChild(event, { reduced: true });
    await several(6, () => town.aChild(event));
    const view = await figures(slug);
    expect(tableOf(view, 'fee')).toMatchObject({ rowTotals: [null, null], total: 7 });
  });

  it('show the places and not the one who did not come, nor what would give it away', async () => {
    const { town } = running;
    const { id, slug } = await town.aCampaign();
    const event = await town.anEvent(id);
    await several(5, () => town.aChild(event));
    await town.aChild(event, { state: 'missed' });
    const view = await figures(slug);
    expect(tableOf(view, 'outcomes')).toMatchObject({ rowTotals: [5, 0, null, 0], total: null });
    expect(view.taken).toBe(5);
    expect(view.offers.map(({ taken }) => taken)).toEqual([5]);
  });

  it('do not say by the places of the offers who was there already', async () => {
    const { town } = running;
    const { id, slug } = await town.aCampaign();
    const event = await town.anEvent(id);
    await several(5, () => town.aChild(event));
    await town.aChild(event, { state: 'attended' });
    const view = await figures(slug);
    expect(tableOf(view, 'outcomes')).toMatchObject({ rowTotals: [null, null, 0, 0], total: null });
    expect(view.taken).toBe(6);
  });

  it('say nothing at all about two children', async () => {
    const { town } = running;
    const { id, slug } = await town.aCampaign();
    const event = await town.anEvent(id);
    await several(2, () => town.aChild(event));
    const view = await figures(slug);
    expect(view).toMatchObject({ children: null, taken: null });
    expect(view.offers[0]?.taken).toBeNull();
    const numbers = view.tables.flatMap(({ cells, rowTotals, columnTotals, total }) => [
      ...cells.flat(),
      ...rowTotals,
      ...columnTotals,
      total,
    ]);
    expect(numbers.filter((number) => number !== null && number !== 0)).toEqual([]);
  });

  it('count answers by sex when the campaign asked', async () => {
    const { town, database } = running;
    const { id, slug } = await town.aCampaign();
    const event = await town.anEvent(id);
    const children = await several(8, () => town.aChild(event));
    for (const [at, child] of children.entries())
      await database.rows(
        `insert into statistics_answer (campaign_id, child_id, sex, answered_at) values (?, ?, ?, now())`,
        [id, child, at < 5 ? 'female' : 'male'],
      );
    const table = tableOf(await figures(slug), 'reached');
    expect(table.columns).toEqual(['female', 'male', 'diverse', 'none']);
    expect(table.columnTotals).toEqual([5, 3, 0, 0]);
  });

  it('count the first time when the campaign asked', async () => {
    const { town, database } = running;
    const { id, slug } = await town.aCampaign();
    const event = await town.anEvent(id);
    const children = await several(9, () => town.aChild(event));
    for (const [at, child] of children.entries())
      await database.rows(
        `insert into statistics_answer (campaign_id, child_id, first_time, answered_at) values (?, ?, ?, now())`,
        [id, child, at < 6 ? 'yes' : 'no'],
      );
    const table = tableOf(await figures(slug), 'first-time');
    expect([table.rows, table.rowTotals]).toEqual([
      ['yes', 'no', 'none'],
      [6, 3, 0],
    ]);
  });

  it('measure from the place given back to the place taken, once there are enough', async () => {
    const { town } = running;
    const { id, slug } = await town.aCampaign();
    const event = await town.anEvent(id);
    const gone = await town.goesTo(await town.aChild(await town.anEvent(id)), event, {
      state: 'cancelled',
    });
    await town.row('audit_line', {
      at: '2027-06-01T08:00:00Z',
      actor: 'family',
      action: 'registration-cancelled',
      subject_type: 'registration',
      subject_id: gone,
    });
    const anAcceptance = async (minutes: number) => {
      const registration_id = await town.goesTo(await town.aChild(await town.anEvent(id)), event);
      return town.row('place_offer', {
        registration_id,
        event_id: event.id,
        quota_id: event.quotaId,
        seats: 1,
        bundle_id: registration_id,
        state: 'accepted',
        channel: 'mail',
        offered_at: '2027-06-01T08:01:00Z',
        token_hash: registration_id,
        ended_at: new Date(Date.UTC(2027, 5, 1, 8, minutes)),
      });
    };
    await several(9, () => anAcceptance(60));
    expect((await figures(slug)).refill).toEqual({
      count: 9,
      medianMinutes: null,
      p90Minutes: null,
    });
    await anAcceptance(60);
    expect((await figures(slug)).refill).toEqual({ count: 10, medianMinutes: 60, p90Minutes: 60 });
  });

  it('do not exist for a draft', async () => {
    const { slug } = await running.town.aCampaign('draft');
    await expect(figures(slug)).rejects.toMatchObject({ code: 'not-found' });
  });
});
