import { z } from 'zod';
import { canonicalBytes } from './canonical-bytes';
import { commitmentTo, hashOfBytes, seedOf } from './draw-seal';
import { lotsOfLine } from './market-line';

const drawn = z.object({
  format: z.literal('dabei-market-draw/1'),
  title: z.string(),
  seal: z.object({ commitment: z.string(), source: z.string() }),
  number: z.string(),
  secret: z.string(),
  seed: z.string(),
  frozen: z.string(),
  lots: z.array(z.object({ nonce: z.string(), lot: z.int() })),
});
const line = z.object({
  format: z.literal('dabei-market-line/1'),
  parties: z.array(
    z.object({
      nonce: z.string(),
      circle: z.enum(['helper', 'returning', 'all']).optional(),
      requests: z
        .array(z.object({ count: z.int(), zone: z.string(), vehicleCm: z.int().nullable() }))
        .optional(),
      kinds: z.array(z.string()).optional(),
    }),
  ),
});

/** One step of the check and its figures for a sentence. */
export interface MarketDrawCheck {
  check: 'format' | 'seal' | 'seed' | 'lots';
  ok: boolean;
  figures: Record<string, string | number>;
}

/** Does a published draw of a market fit together? After a broken step the later ones say nothing. */
export function checkMarketDraw(content: unknown): MarketDrawCheck[] {
  const file = drawn.safeParse(content);
  if (!file.success) return [broken(file.error.issues[0]?.path.join('.') ?? '')];
  const { title, seal, number, secret, seed, frozen, lots } = file.data;
  const list = line.safeParse(contentOf(frozen));
  if (!list.success || canonicalBytes(contentOf(frozen) as never).toString('utf8') !== frozen)
    return [broken('frozen')];
  const { parties } = list.data;
  if (new Set(parties.map(({ nonce }) => nonce)).size < parties.length) return [broken('frozen')];
  const found = commitmentTo(hashOfBytes(Buffer.from(frozen, 'utf8')), secret);
  const right = lotsOfLine(seed, list.data);
  const wrong = parties.filter(
    ({ nonce }) => right.get(nonce) !== lots.find((one) => one.nonce === nonce)?.lot,
  ).length;
  return [
    { check: 'format', ok: true, figures: { title, parties: parties.length } },
    {
      check: 'seal',
      ok: found === seal.commitment,
      figures: { parties: parties.length, commitment: seal.commitment, found },
    },
    {
      check: 'seed',
      ok: seedOf(secret, number) === seed,
      figures: { number, source: seal.source },
    },
    {
      check: 'lots',
      ok: wrong === 0 && lots.length === parties.length,
      figures: { lots: parties.length, wrong },
    },
  ];
}

const broken = (where: string): MarketDrawCheck => ({
  check: 'format',
  ok: false,
  figures: { where },
});

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
