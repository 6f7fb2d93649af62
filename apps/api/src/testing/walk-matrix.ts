import {
  bundlePermissions,
  permissions,
  permissionsOf,
  deskRoutes,
  routes,
  type Bundle,
} from '@dabei/contracts';
import { NEEDS } from '@dabei/server/platform';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import type { MatrixTown, Walker } from './matrix-town';
import { ownedObjects, type OwnedObject } from './owned-objects';
import type { RunningApi } from './start-api';

const sideBySide = 8;

interface DeclaredRoute {
  method: string;
  path: string;
  needs: unknown;
  /** For everybody else it does not exist. */
  hidden: boolean;
}

/** What the table says: refused with this status, let through, or nobody's business. */
type Expected = 401 | 403 | 404 | 'through';

interface Step {
  route: DeclaredRoute;
  walker: Walker;
  expected: Expected;
  owned: OwnedObject | undefined;
}

/** Every route of the application as Nest knows it, and what is mounted beside it. */
export function declaredRoutes(api: RunningApi): DeclaredRoute[] {
  const scanner = new MetadataScanner();
  const found = new DiscoveryService(api.app.get(ModulesContainer))
    .getControllers()
    .flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype = metatype.prototype as Record<string, object>;
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name] ?? {};
        const path: unknown = Reflect.getMetadata(PATH_METADATA, handler);
        if (typeof path !== 'string') return [];
        const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? '';
        const needs: unknown =
          Reflect.getMetadata(NEEDS, handler) ?? Reflect.getMetadata(NEEDS, metatype);
        return [{ method, path, needs, hidden: false }];
      });
    });
  const beside = (path: string, needs: string, hidden = false) => ({
    method: 'GET',
    path,
    needs,
    hidden,
  });
  return [
    ...found,
    beside(deskRoutes.jobs, 'desk:jobs', true),
    beside(routes.openapi, 'public:read'),
    beside(routes.docs, 'public:read'),
  ];
}

function expectedOf(route: DeclaredRoute, walker: Walker, owned: boolean): Expected {
  const needs = String(route.needs);
  if (needs.startsWith('public:')) return 'through';
  const stranger = owned && !walker.owner ? 404 : 'through';
  if (needs === 'family:own') return walker.family ? stranger : 401;
  const refused = (status: 401 | 403): Expected => (route.hidden ? 404 : status);
  if (walker.bundle === null) return refused(401);
  const held: readonly string[] = bundlePermissions[walker.bundle as Bundle];
  if (!held.includes(needs)) return refused(403);
  const now: readonly string[] = permissionsOf({
    bundles: [walker.bundle],
    secondFactor: walker.strong,
  });
  return now.includes(needs) ? stranger : refused(401);
}

/** Reading comes first, what ends the walker's own session or account last. */
const endsTheWalk: readonly string[] = [deskRoutes.ownOthersEnd, deskRoutes.staffFactorOff];
function order({ expected, route }: Step): number {
  if (expected !== 'through') return 0;
  if (route.path === routes.signOut) return 5;
  if (endsTheWalk.includes(route.path)) return 4;
  if (route.path === routes.me && route.method === 'DELETE') return 3;
  return route.method === 'GET' ? 1 : 2;
}

function addressOf({ path }: DeclaredRoute, { today, campaign }: MatrixTown, owned?: OwnedObject) {
  const byName: Record<string, string> = { day: today, slug: campaign, campaign, language: 'de' };
  return path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(owned?.params[name] ?? byName[name] ?? randomUUID()),
  );
}

async function violationOf(api: RunningApi, town: MatrixTown, step: Step): Promise<string[]> {
  const { route, walker, expected, owned } = step;
  const body = route.method === 'GET' ? undefined : (owned?.bodies[route.method] ?? {});
  const answer = await api.send(route.method, addressOf(route, town, owned), body, {
    cookie: walker.cookie,
  });
  const text = await answer.text();
  const { status } = answer;
  const refused = status === 401 || status === 403;
  const wrong =
    expected === 'through'
      ? refused || status === 500 || (owned !== undefined && (status === 404 || status === 422))
      : status !== expected;
  if (!wrong) return [];
  const said = text.slice(0, 120).replace(/\s+/g, ' ');
  return [
    `${route.method} ${route.path} (${String(route.needs)}) as ${walker.name}: ` +
      `expected ${String(expected)}, got ${String(status)} ${refused || status >= 400 ? said : ''}`,
  ];
}

/** Routes that declare no permission of the table. */
export function undeclared(all: readonly DeclaredRoute[]): string[] {
  return all
    .filter(({ needs }) => !(permissions as readonly unknown[]).includes(needs))
    .map(({ method, path }) => `${method} ${path}: declares no permission of the table`);
}

/** Everybody tries everything; what does not go as the table says is told in one line each. */
export async function walkMatrix(
  api: RunningApi,
  { town, walkers }: { town: MatrixTown; walkers: Walker[] },
): Promise<string[]> {
  const objects = ownedObjects(town);
  const all = declaredRoutes(api);
  const steps = all
    .filter(({ needs }) => needs !== 'test:only')
    .flatMap((route) =>
      walkers.map((walker): Step => {
        const owned = objects[route.path];
        return { route, walker, owned, expected: expectedOf(route, walker, owned !== undefined) };
      }),
    )
    .sort((one, other) => order(one) - order(other));
  const violations: string[] = [];
  // refusals change nothing and may be asked for side by side; what is let through goes one after the other
  const refusals = steps.filter((step) => order(step) === 0);
  for (let start = 0; start < refusals.length; start += sideBySide) {
    const part = refusals.slice(start, start + sideBySide);
    const told = await Promise.all(part.map((step) => violationOf(api, town, step)));
    violations.push(...told.flat());
  }
  for (const step of steps.slice(refusals.length))
    violations.push(...(await violationOf(api, town, step)));
  return [...undeclared(all), ...violations];
}
