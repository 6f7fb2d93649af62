import { deskRoutes, routes } from '@dabei/contracts';
import { HealthController, NEEDS } from '@dabei/server/platform';
import { aMatrixTown } from './testing/matrix-town';
import { ownedObjects } from './testing/owned-objects';
import { startApi, type RunningApi } from './testing/start-api';
import { declaredRoutes, undeclared, walkMatrix } from './testing/walk-matrix';

/** Some two thousand requests. */
const patience = 240_000;

const ownersOnly =
  /^(\/api\/me\/|\/api\/organiser\/|\/api\/day\/events\/|\/api\/bodies\/|\/api\/wishes\/:campaign\/)/;

describe('who may do what, on every route', () => {
  let api: RunningApi;

  afterEach(() => api.stop());

  it(
    'is as the permission table says, for everybody',
    async () => {
      api = await startApi({ secondFactorRequired: true });
      expect(await walkMatrix(api, await aMatrixTown(api))).toEqual([]);
    },
    patience,
  );

  it('names an owner for every object that families, organisers and companions reach by its id', async () => {
    api = await startApi();
    const { town } = await aMatrixTown(api);
    const owned = new Set(Object.keys(ownedObjects(town)));
    const theirs = ['family:own', 'organiser:own', 'organiser:health', 'day:sheet', 'wishes:own'];
    expect(
      declaredRoutes(api)
        // a campaign is everybody's, and so is an empty form; what a family has in it is found by its session
        .filter(
          ({ path, needs }) =>
            path.replace(/\/:campaign|\/:language\.pdf/, '').includes(':') &&
            theirs.includes(String(needs)),
        )
        .map(({ path }) => path)
        .filter((path) => !owned.has(path) || !ownersOnly.test(path)),
    ).toEqual([]);
  });

  it(
    'control: without the guard the walk finds what is open',
    async () => {
      api = await startApi({ secondFactorRequired: true }, { guard: false });
      const violations = await walkMatrix(api, await aMatrixTown(api));
      expect(violations.length).toBeGreaterThan(200);
      expect(
        violations.some((line) =>
          line.includes(`GET ${deskRoutes.team} (team:manage) as anonymous`),
        ),
      ).toBe(true);
    },
    patience,
  );

  it('control: a route without a permission is told, and nobody gets in', async () => {
    api = await startApi();
    expect(undeclared(declaredRoutes(api))).toEqual([]);
    const { live } = HealthController.prototype;
    const needed: unknown = Reflect.getMetadata(NEEDS, live);
    Reflect.deleteMetadata(NEEDS, live);
    expect(undeclared(declaredRoutes(api))).toEqual([
      `GET ${routes.live}: declares no permission of the table`,
    ]);
    expect((await api.send('GET', routes.live)).status).toBe(403);
    Reflect.defineMetadata(NEEDS, needed, live);
  });
});
