/** Kinderflohmarkt (the default), Trödelmarkt, Kleiderbörse, Tauschtisch. */
export const marketKinds = ['children-flea', 'flea', 'commission', 'swap'] as const;
export type MarketKind = (typeof marketKinds)[number];

/** Does everybody get a pitch on a plan? A Kleiderbörse gives numbers, a Tauschtisch nothing at all. */
export const hasPitches = (kind: MarketKind): boolean =>
  kind === 'children-flea' || kind === 'flea';

/** Does a seller get a number to label things with? */
export const hasSellerNumbers = (kind: MarketKind): boolean => kind === 'commission';

/** Can people sign up at all? Nobody signs up for a swap table. */
export const hasSellers = (kind: MarketKind): boolean => kind !== 'swap';

export const pitchKinds = ['blanket', 'stall', 'vehicle'] as const;
export type PitchKind = (typeof pitchKinds)[number];

export const marketZones = ['children', 'private', 'commercial'] as const;
export type MarketZone = (typeof marketZones)[number];

export const sellerKinds = ['private', 'commercial'] as const;
export type SellerKind = (typeof sellerKinds)[number];

/** Who gives the pitches: the sellers choose on the plan, the office assigns, or a draw. */
export const pitchAllocations = ['choose', 'office', 'draw'] as const;
export type PitchAllocation = (typeof pitchAllocations)[number];
