import { permissions, deskRoutes, routes } from '@dabei/contracts';
import { NEEDS } from '@dabei/server/platform';
import { PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { startApi, type RunningApi } from './testing/start-api';

interface Route {
  name: string;
  path: string;
  needs: unknown;
}

function routesOf(api: RunningApi): Route[] {
  const discovery = new DiscoveryService(api.app.get(ModulesContainer));
  const scanner = new MetadataScanner();
  return discovery.getControllers().flatMap(({ metatype }) => {
    if (typeof metatype !== 'function') return [];
    const prototype = metatype.prototype as Record<string, object>;
    return scanner.getAllMethodNames(prototype).flatMap((method) => {
      const handler = prototype[method] ?? {};
      const path: unknown = Reflect.getMetadata(PATH_METADATA, handler);
      if (typeof path !== 'string') return [];
      const needs: unknown =
        Reflect.getMetadata(NEEDS, handler) ?? Reflect.getMetadata(NEEDS, metatype);
      return [{ name: `${metatype.name}.${method}`, path, needs }];
    });
  });
}

describe('every route of the API', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('declares one permission of the table', () => {
    const found = routesOf(api);
    expect(found.length).toBeGreaterThan(50);
    expect(
      found.filter(({ needs }) => !(permissions as readonly unknown[]).includes(needs)),
    ).toEqual([]);
  });

  it('has its address in the contracts, and every address of the contracts has a route', () => {
    const elsewhere = new Set<string>([deskRoutes.jobs, routes.docs, routes.openapi]);
    const addresses: string[] = Object.values({ ...routes, ...deskRoutes });
    const found = new Set(routesOf(api).map(({ path }) => path));
    expect([...found].filter((path) => !addresses.includes(path))).toEqual([]);
    expect(addresses.filter((path) => !found.has(path) && !elsewhere.has(path))).toEqual([]);
  });

  it('answers a stranger with 401 wherever it is not public', async () => {
    for (const { path, needs } of routesOf(api)) {
      if (String(needs).startsWith('public') || needs === 'test:only') continue;
      const address = path.replace(/:\w+/g, '11111111-1111-4111-8111-111111111111');
      const answers = await Promise.all(
        ['GET', 'POST', 'PUT', 'DELETE'].map((method) =>
          api.send(method, address, method === 'GET' ? undefined : {}),
        ),
      );
      const statuses = answers.map(({ status }) => status).filter((status) => status !== 404);
      expect({ path, statuses: [...new Set(statuses)] }).toEqual({ path, statuses: [401] });
    }
  });

  it('refuses forms of other sites', async () => {
    const answer = await api.send(
      'POST',
      routes.sendCode,
      { email: 'a@example.org' },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(answer.status).toBe(403);
  });

  it('hides the job dashboard', async () => {
    expect((await api.send('GET', deskRoutes.jobs)).status).toBe(404);
  });

  it('is described completely: requests, answers, problems', async () => {
    const document = (await (await api.send('GET', routes.openapi)).json()) as {
      paths: Record<
        string,
        Record<string, { responses: Record<string, unknown>; security?: unknown[] }>
      >;
    };
    const described = Object.entries(document.paths).flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([verb, { responses }]) => ({
        path,
        verb,
        responses: Object.keys(responses),
      })),
    );
    expect(described.length).toBeGreaterThan(50);
    const ours = described.filter(
      ({ path }) => path.startsWith('/api/') && !path.startsWith('/api/health'),
    );
    expect(ours.filter(({ responses }) => !responses.includes('4XX'))).toEqual([]);
    const open = Object.entries(document.paths).flatMap(([path, verbs]) =>
      Object.entries(verbs)
        .filter(([, { security }]) => path.startsWith('/api/desk/') && security === undefined)
        .map(([verb]) => `${verb} ${path}`),
    );
    expect(open.sort()).toEqual([
      'post /api/desk/sign-in',
      'post /api/desk/sign-in/code',
      'post /api/desk/sign-in/code/verify',
      'post /api/desk/sign-in/second-factor',
    ]);
  });
});
