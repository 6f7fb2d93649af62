import { guarantees, type Proof } from '@dabei/domain';
import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const slug = z.string().min(1).max(200);
const count = z.int().min(0);
const lot = z.int().min(1);
const nonce = z.string().regex(/^[0-9a-f]{32}$/);
const limit = z.strictObject({ events: z.array(slug), atMost: count });

/**
 * What became of one wish, as far as everybody may know. `not-given` stands for whatever is nobody's business: the
 * rules for this event, a decision by hand, an event that was cancelled.
 */
export const publicAnswers = [
  'placed',
  'full',
  'time-conflict',
  'same-offer',
  'limit-reached',
  'week-limit',
  'minimum-not-reached',
  'only-together-did-not-fit',
  'still-free',
  'not-given',
] as const;
export type PublicAnswer = (typeof publicAnswers)[number];

/**
 * A list that stays closed, because it has to or because the lot closed it: its own lot can be checked, nothing else
 * is told.
 */
const closedRow = z.strictObject({ lot, nonce, hash });

/** One child, known by its lottery number only. */
export const drawFileRow = z.strictObject({
  lot,
  nonce,
  /** Opens the hash of the frozen list. */
  salt: nonce,
  /** The frozen list: events best first, the most places the family wants, its limits. */
  wishes: z.array(slug),
  maxPlaces: count,
  limits: z.array(limit),
  /** Only where the draw looked at something else than the frozen list, because it changed by hand since. */
  changed: z.strictObject({ maxPlaces: count, limits: z.array(limit) }).optional(),
  /** One answer per wish. */
  answers: z.array(z.enum(publicAnswers)),
  places: z.array(slug),
  /** Of the places: set aside before that lottery, because somebody would have nothing without. */
  setAside: z.array(slug),
  /** Of the places: given in the lottery over the events everybody wants. */
  byLot: z.array(slug),
  /** Of the places: given by hand, with a reason the office keeps. */
  byHand: z.array(slug),
});

export const drawFileEvent = z.strictObject({
  slug,
  title: z.string(),
  /** Places for everybody, without those of children whose list stays closed; so is the minimum. */
  capacity: count,
  minimum: count,
  /** Dates of one offer share this; a child gets one of them at most. */
  offer: z.string(),
  /** Minutes since `rules.clockFrom`, the way between two events included. */
  spans: z.array(z.strictObject({ start: z.int(), end: z.int() })),
  /** Keys of buses. */
  shared: z.array(z.string()),
  /** More first wishes than places: drawn first, by lottery number alone. */
  hot: z.boolean(),
  /** For a hot event: each of its places follows from lists and lots in this file, and anyone can repeat it. */
  repeatable: z.boolean(),
});

/** Multipliers of the programme's rows in 2⁻¹⁶, or two proofs for the cases that one column is 0 and 1. */
const proof: z.ZodType<Proof> = z.union([
  z.strictObject({ multipliers: z.array(z.tuple([count, z.int()])) }),
  z.strictObject({
    column: count,
    get whenNo() {
      return proof;
    },
    get whenYes() {
      return proof;
    },
  }),
]);

/** A tier anyone can check: what was reached, what nobody can exceed, and the proof of the second. */
export const drawFileTier = z.strictObject({
  tier: z.enum(['places', 'first-three']),
  value: count,
  bound: count,
  proof,
});

/** The public file of a draw: everything needed to repeat the lots and to check result and proof, nothing else. */
export const drawFile = z.strictObject({
  format: z.literal('dabei-draw/2'),
  campaign: z.strictObject({ slug, title: z.string() }),
  seal: z.strictObject({
    commitment: hash,
    secret: hash,
    source: z.string(),
    drawnOn: z.iso.date(),
    publicNumber: z.string(),
    seed: hash,
  }),
  rules: z.strictObject({
    /** How the promise "every child gets something" treats the events everybody wants. */
    guarantee: z.enum(guarantees),
    /** Most places a child may have by the campaign's rules. */
    maxPlaces: count,
    /** Local date and time that minute 0 stands for. */
    clockFrom: z.string(),
  }),
  events: z.array(drawFileEvent),
  buses: z.array(z.strictObject({ key: z.string(), capacity: count })),
  rows: z.array(drawFileRow),
  closedRows: z.array(closedRow),
  groups: z.array(
    z.strictObject({ salt: nonce, members: z.array(lot), together: z.enum(['only', 'rather']) }),
  ),
  /** Hashes of the groups somebody with a closed list belongs to. */
  closedGroups: z.array(hash),
  tiers: z.array(drawFileTier),
});

export type DrawFile = z.infer<typeof drawFile>;
export type DrawFileRow = z.infer<typeof drawFileRow>;
export type DrawFileTier = z.infer<typeof drawFileTier>;
