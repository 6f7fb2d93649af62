import { startOverview, type RunningOverview } from '../testing/start-overview';

const nobody = '00000000-0000-4000-8000-000000000000';

describe('the history', () => {
  let running: RunningOverview;
  let family: { id: string; childId: string };
  let event: { id: string; quotaId: string };
  let registration = '';

  beforeAll(async () => {
    running = await startOverview();
    const { town } = running;
    event = await town.anEvent(await town.aCampaign());
    family = await town.aFamily({ firstName: 'Ada', lastName: 'Muster' });
    registration = await town.aRegistration(family, event);
    const other = await town.aFamily({ firstName: 'Bo', lastName: 'Anders' });
    await town.aLine('household', other.id, 'access-code-given');
    await running.database.rows(
      `insert into staff (account_id, name, email, bundles, created_at)
       values ('kim', 'Kim Beispiel', 'kim@town.example', '{office}', now())`,
    );
    const by = (hour: number) => ({ actor_id: 'kim', at: new Date(Date.UTC(2027, 5, 3, hour)) });
    await town.aLine('registration', registration, 'registration-confirmed', by(8));
    await town.aLine('quota', event.quotaId, 'capacity-changed', {
      ...by(9),
      reason: 'zweite Betreuerin',
      details: JSON.stringify({ before: 12, after: 15, deep: { x: 1 } }),
    });
    await town.aLine('child', family.childId, 'child-changed', { ...by(10), actor: 'family' });
    await town.aLine('household', family.id, 'guardian-changed', { ...by(11), actor: 'family' });
  });
  afterAll(() => running.stop());

  it('of an event holds its places and its registrations, the newest first', async () => {
    const { lines } = await running.history.read({ subject: 'event', id: event.id }, false);
    expect(lines).toMatchObject([
      {
        action: 'capacity-changed',
        reason: 'zweite Betreuerin',
        details: { before: 12, after: 15 },
        about: null,
      },
      { action: 'registration-confirmed', about: 'Mia Muster' },
    ]);
    expect(JSON.stringify(lines)).not.toContain('deep');
  });

  it('of a family holds its children and registrations, and nothing of another family', async () => {
    const { lines } = await running.history.read({ subject: 'household', id: family.id }, false);
    expect(lines.map(({ action, about }) => [action, about])).toEqual([
      ['guardian-changed', null],
      ['child-changed', null],
      ['registration-confirmed', 'Mia, Klettern'],
    ]);
  });

  it('of a joined family holds the lines of the families that went into it, and of no other', async () => {
    const { town, history, database } = running;
    const [keeps, goes, before] = [
      await town.aFamily({ firstName: 'Dana', lastName: 'Eins' }),
      await town.aFamily({ firstName: 'Dana', lastName: 'Zwei' }),
      await town.aFamily({ firstName: 'Dana', lastName: 'Drei' }),
    ];
    const at = (hour: number) => ({ at: new Date(Date.UTC(2027, 5, 4, hour)) });
    await town.aLine('household', before.id, 'access-code-given', at(6));
    await town.aLine('household', goes.id, 'protection-set', at(7));
    await town.aLine('child', goes.childId, 'child-changed', at(8));
    await town.aLine('household', keeps.id, 'families-merged', {
      ...at(9),
      details: JSON.stringify({ joinedChildren: goes.childId }),
    });
    await database.rows('delete from child where id = ?', [goes.childId]);
    for (const [from, into] of [
      [before, goes],
      [goes, keeps],
    ] as const)
      await database.rows(
        "update household set state = 'merged', merged_into_id = ? where id = ?",
        [into.id, from.id],
      );
    const actions = async ({ id }: { id: string }) =>
      (await history.read({ subject: 'household', id }, false)).lines.map(({ action }) => action);
    expect(await actions(keeps)).toEqual([
      'families-merged',
      'child-changed',
      'protection-set',
      'access-code-given',
    ]);
    expect(await actions(family)).not.toContain('protection-set');
  });

  it('of a registration is its own', async () => {
    const { lines } = await running.history.read(
      { subject: 'registration', id: registration },
      false,
    );
    expect(lines.map(({ action }) => action)).toEqual(['registration-confirmed']);
  });

  it('names staff only for who may see names, and never a family', async () => {
    const names = async (may: boolean) =>
      (await running.history.read({ subject: 'household', id: family.id }, may)).lines.map(
        ({ staffName }) => staffName,
      );
    expect(await names(false)).toEqual([null, null, null]);
    expect(await names(true)).toEqual([null, null, 'Kim Beispiel']);
  });

  it('comes page by page, each line once', async () => {
    const { town, history } = running;
    const busy = await town.aFamily({ firstName: 'Cleo', lastName: 'Voll' });
    for (let line = 0; line < 95; line += 1)
      await town.aLine('household', busy.id, 'guardian-changed');
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const page = await history.read({ subject: 'household', id: busy.id, before }, false);
      seen.push(...page.lines.map(({ id }) => id));
      before = page.next ?? undefined;
    } while (before !== undefined);
    expect(seen).toHaveLength(95);
    expect(new Set(seen).size).toBe(95);
  });

  it('of an unknown family is not found', async () => {
    await expect(running.history.read({ subject: 'household', id: nobody }, true)).rejects.toThrow(
      'not-found',
    );
  });
});
