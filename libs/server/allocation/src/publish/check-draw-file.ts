import { commitmentTo, hashOfBytes, lotsOf, seedOf } from '@dabei/server/lots';
import { checkPlacements, tierValues } from '@dabei/domain';
import { bytesOfHashes } from '../lots/frozen-wishes';
import { drawFile, type DrawFile, type DrawFileTier } from './draw-file';
import { frozenPart } from './frozen-part';
import { answersFrom } from './public-answers';
import { publicInstance, publicPlacements, publicRest, publicUncounted } from './public-instance';
import { repeatableEvents } from './repeat-hot-draw';
import { tierBound } from './tier-bound';

/** One thing that was checked; `figures` are what the sentence names. */
export interface FileCheck {
  check:
    'format' | 'seal' | 'seed' | 'lots' | 'rules' | 'hot' | 'answers' | 'places' | 'first-three';
  ok: boolean;
  figures: Readonly<Record<string, string | number>>;
}

function checkSeal(file: DrawFile): FileCheck {
  const found = commitmentTo(hashOfBytes(bytesOfHashes(frozenPart(file))), file.seal.secret);
  return {
    check: 'seal',
    ok: found === file.seal.commitment,
    figures: {
      lists: file.rows.length + file.closedRows.length,
      commitment: file.seal.commitment,
      found,
    },
  };
}

function checkSeed({ seal }: DrawFile): FileCheck {
  const found = seedOf(seal.secret, seal.publicNumber);
  return {
    check: 'seed',
    ok: found === seal.seed,
    figures: { publicNumber: seal.publicNumber, source: seal.source, seed: seal.seed, found },
  };
}

function checkLots({ seal, rows: open, closedRows }: DrawFile): FileCheck {
  const rows = [...open, ...closedRows];
  const lots = lotsOf(
    seal.seed,
    rows.map(({ nonce }) => nonce),
  );
  const wrong = rows.filter(({ nonce, lot }) => lots.get(nonce) !== lot).length;
  return {
    check: 'lots',
    ok: wrong === 0,
    figures: { lots: rows.length, closed: closedRows.length, wrong },
  };
}

function checkRules(file: DrawFile): FileCheck {
  const placements = publicPlacements(file.rows);
  const [first, ...others] = checkPlacements(publicInstance(file), placements);
  const { code = '', child = '', event = '' } = first ?? {};
  const broken = first === undefined ? 0 : others.length + 1;
  return {
    check: 'rules',
    ok: broken === 0,
    figures: {
      places: placements.length,
      byHand: file.rows.reduce((sum, { byHand }) => sum + byHand.length, 0),
      changed: file.rows.filter(({ changed }) => changed !== undefined).length,
      broken,
      first: [code, child && `lot ${child}`, event].filter(Boolean).join(', '),
    },
  };
}

/** Hot events fewer children can have named first than they have places, the closed lists all counted as if they did. */
function tooFewWishes(file: DrawFile): string[] {
  const { children, events, shared } = publicInstance(file);
  const seats = new Map(shared.map(({ key, capacity }) => [key, capacity]));
  const hot = new Set(file.events.flatMap((event) => (event.hot ? [event.slug] : [])));
  return events
    .filter(({ key, capacity, shared: buses }) => {
      const byHand = children.filter(({ forced }) => forced.includes(key)).length;
      const firsts = children.filter(
        ({ wishes, forced }) => wishes[0] === key && !forced.includes(key),
      ).length;
      const places = Math.min(capacity, ...buses.map((bus) => seats.get(bus) ?? 0)) - byHand;
      return hot.has(key) && firsts + file.closedRows.length <= places;
    })
    .map(({ key }) => key);
}

/** Where the file says that anyone can repeat the lottery, repeating must give the same; elsewhere it is counted. */
function checkHot(file: DrawFile): FileCheck {
  const hot = file.events.filter((event) => event.hot);
  const again = repeatableEvents(file);
  const lukewarm = tooFewWishes(file);
  const wrong = hot.filter(({ slug, repeatable }) => repeatable && !again.has(slug));
  const stray = file.rows.flatMap(({ byLot, setAside, places }) =>
    [...byLot, ...setAside].filter(
      (slug) => !places.includes(slug) || !hot.some((event) => event.slug === slug),
    ),
  );
  return {
    check: 'hot',
    ok: wrong.length + stray.length + lukewarm.length === 0,
    figures: {
      hot: hot.length,
      repeated: hot.filter(({ slug }) => again.has(slug)).length,
      setAside: file.rows.reduce((sum, { setAside }) => sum + setAside.length, 0),
      hidden: hot.filter(({ repeatable }) => !repeatable).length,
      wrong: [...wrong.map(({ slug }) => slug), ...stray, ...lukewarm].join(', '),
    },
  };
}

/** Every answer must follow from the result; what nobody's business is, is not given. */
function checkAnswers(file: DrawFile): FileCheck {
  const follows = answersFrom(file);
  const counts = { answers: 0, notGiven: 0, wrong: 0, first: '' };
  for (const { lot, wishes, answers } of file.rows) {
    if (answers.length !== wishes.length) counts.wrong += 1;
    for (const [index, wish] of wishes.entries()) {
      const [said, right] = [answers[index], follows.get(lot)?.[index]];
      counts.answers += 1;
      if (said === 'not-given') counts.notGiven += 1;
      if (said === right) continue;
      counts.wrong += 1;
      counts.first ||= `lot ${String(lot)}, ${wish}: ${said ?? ''} / ${right ?? ''}`;
    }
  }
  return { check: 'answers', ok: counts.wrong === 0, figures: counts };
}

function checkTier(file: DrawFile, tier: DrawFileTier['tier']): FileCheck {
  const stated = file.tiers.find((one) => one.tier === tier);
  const instance = publicInstance(file);
  const uncounted = publicUncounted(file);
  const values = tierValues(instance, publicPlacements(file.rows), uncounted);
  const bound = stated
    ? tierBound(publicRest(file), uncounted, tier, values.places, stated.proof)
    : null;
  return {
    check: tier,
    ok: stated?.value === values[tier] && stated.bound === bound && bound >= values[tier],
    figures: {
      children: instance.children.filter(({ wishes }) => wishes.length > 0).length,
      uncounted: uncounted.size,
      value: values[tier],
      stated: stated?.value ?? '-',
      bound: bound ?? '-',
      statedBound: stated?.bound ?? '-',
      away: (bound ?? values[tier]) - values[tier],
    },
  };
}

/** Everything that can be checked of a public file, without database, solver or trust; in the order to be told. */
export function checkDrawFile(content: unknown): FileCheck[] {
  const read = drawFile.safeParse(content);
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue ? [...issue.path, issue.message].join(' ') : '';
    return [{ check: 'format', ok: false, figures: { where } }];
  }
  const file = read.data;
  return [
    {
      check: 'format',
      ok: true,
      figures: {
        title: file.campaign.title,
        lists: file.rows.length,
        closed: file.closedRows.length,
      },
    },
    checkSeal(file),
    checkSeed(file),
    checkLots(file),
    checkRules(file),
    checkHot(file),
    checkAnswers(file),
    checkTier(file, 'places'),
    checkTier(file, 'first-three'),
  ];
}
