import { lotsOf, seedOf } from '@dabei/server/lots';
import { createHash, createHmac } from 'node:crypto';
import { draftByLot, drawHotEvents, type DrawInstance } from '@dabei/domain';
import { aSeason } from '@dabei/domain/testing';
import type { DrawFileTier } from '../draw-file';
import type { DrawFileInput } from '../draw-file-input';
import type { CertifyTiers } from '../make-draw-file';
import { tierBound } from '../tier-bound';

const secret = '5e'.repeat(32);
const publicNumber = '3 14 15 27 33 42';

const nonceFor = (key: string): string =>
  createHash('sha256').update(key).digest('hex').slice(0, 32);

/** A season with keys that look like ids, so that a test can find them where they must not be. */
function withIds(season: DrawInstance): DrawInstance {
  const id = (key: string) => `id-of-${key}`;
  return {
    events: season.events.map((event) => ({
      ...event,
      key: id(event.key),
      offer: id(event.offer),
      shared: event.shared.map(id),
    })),
    children: season.children.map((child) => ({
      ...child,
      key: id(child.key),
      wishes: child.wishes.map(id),
      limits: child.limits.map(({ events, atMost }) => ({ events: events.map(id), atMost })),
    })),
    groups: season.groups.map(({ members, together }) => ({ members: members.map(id), together })),
    shared: season.shared.map((bus) => ({ ...bus, key: id(bus.key) })),
  };
}

/** The lottery over the hot events and the draft by lot: a result without a solver. */
function drafted(instance: DrawInstance): DrawFileInput['result'] {
  const hot = drawHotEvents(instance);
  return { guarantee: 'hot-first', placements: draftByLot(hot.rest), hot };
}

export interface DrawnSeasonOptions {
  /** Makes the result; a draft unless said otherwise. */
  draw?: (instance: DrawInstance) => DrawFileInput['result'];
  children?: number;
  seed?: number;
  /** Keys of children whose list has to stay closed. */
  closed?: (season: DrawInstance) => string[];
  /** Changes the season before it is frozen. */
  change?: (season: DrawInstance) => DrawInstance;
  /** Changes what the draw looks at, after it was frozen. */
  later?: (season: DrawInstance) => DrawInstance;
}

/** One child in five has a brother or sister, who is the one before. */
const familiesOf = (nonces: readonly string[]) =>
  new Map(
    nonces.map((nonce, index) => [
      nonce,
      [`family-${String(index % 5 === 4 ? index - 1 : index)}`],
    ]),
  );

const slugOf = (key: string): string => key.replace('id-of-event-', 'zoo-');

/** A season frozen, sealed, with its lots and a result by draft, ready to be made public. */
export function aDrawnSeason(options: DrawnSeasonOptions = {}): DrawFileInput {
  const {
    children = 200,
    seed = 1,
    change = (same) => same,
    later = (same) => same,
    draw = drafted,
    closed = () => [],
  } = options;
  const plain = change(withIds(aSeason({ children, room: 'tight', seed })));
  const nonceOf = new Map(plain.children.map(({ key }) => [key, nonceFor(key)]));
  const lots = lotsOf(seedOf(secret, publicNumber), [...nonceOf.values()]);
  const lotOf = (key: string) => lots.get(nonceOf.get(key) ?? '') ?? 0;
  const instance = later({
    ...plain,
    children: plain.children.map((child) => ({ ...child, lot: lotOf(child.key) })),
  });
  return {
    campaign: { slug: 'sommer', title: 'Kinderferientage' },
    seal: { secret, publicNumber, source: 'Lotto', drawnOn: '2027-05-16' },
    rules: { maxPlaces: 5, clockFrom: '2027-07-19T00:00' },
    frozen: {
      lists: plain.children.map(({ key, wishes, maxPlaces, limits }) => ({
        nonce: nonceOf.get(key) ?? '',
        salt: nonceFor(`salt ${key}`),
        wishes: wishes.map(slugOf),
        maxPlaces,
        limits: limits.map(({ events, atMost }) => ({ events: events.map(slugOf), atMost })),
      })),
      groups: plain.groups.map(({ members, together }) => ({
        salt: nonceFor(members.join(' ')),
        members: members.map((member) => nonceOf.get(member) ?? ''),
        together,
      })),
    },
    closed: new Set(closed(plain).map((key) => nonceOf.get(key) ?? '')),
    families: familiesOf([...nonceOf.values()]),
    decoyLot: (text) => createHmac('sha256', 'of the town alone').update(text).digest('hex'),
    childOf: new Map([...nonceOf].map(([key, nonce]) => [nonce, key])),
    events: new Map(
      plain.events.map(({ key }) => [key, { slug: slugOf(key), title: `Titel ${slugOf(key)}` }]),
    ),
    instance,
    result: draw(instance),
  };
}

/** Proves what needs no solver: that no more children can have something than wish something. */
export const certifyWithoutSolver: CertifyTiers = (rest, { rows }) => {
  const proof = { multipliers: [] };
  const places = rows.filter((row) => row.places.length > 0).length;
  const early = rows.filter((row) => {
    const counted = row.wishes.filter((_, index) => row.answers[index] !== 'not-given');
    return counted.slice(0, 3).some((wish) => row.places.includes(wish));
  }).length;
  const tier = (name: DrawFileTier['tier'], value: number): DrawFileTier => ({
    tier: name,
    value,
    bound: tierBound(rest, new Set(), name, places, proof) ?? -1,
    proof,
  });
  return Promise.resolve([tier('places', places), tier('first-three', early)]);
};
