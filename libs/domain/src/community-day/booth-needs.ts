import type { PowerConnector } from './power-connector';

/** What a booth offers; `food` has rules of its own. */
export const boothKinds = ['activity', 'food', 'information'] as const;
export type BoothKind = (typeof boothKinds)[number];

export const boothAccess = ['step-free', 'with-help', 'not-step-free'] as const;
export type BoothAccess = (typeof boothAccess)[number];

/**
 * What a booth needs and offers (issue 7 §1). Lengths in whole centimetres, power in watts. null says "none" for tent,
 * power, food and vehicle, and "not said yet" for everything within them and for size, ages and access.
 */
export interface BoothNeeds {
  /** Its ground, tent and all: the front along `widthCm`. */
  size: { widthCm: number; depthCm: number } | null;
  /** A tent stands on ground it covers, and is held down by weights: nobody drives pegs into the square. */
  tent: { widthCm: number; depthCm: number; ballastPromised: boolean } | null;
  /** Tables to lend. */
  tables: number;
  power: { watts: number | null; connector: PowerConnector | null } | null;
  water: boolean;
  /** The certificate is the instruction under § 43 IfSG. */
  food: { hygieneCertificate: boolean } | null;
  /** A vehicle that stays at the booth. */
  vehicle: { lengthCm: number | null } | null;
  /** The association says that its liability is insured for this day. */
  insured: boolean;
  /** Whole years, both included. */
  ages: { from: number; until: number } | null;
  access: BoothAccess | null;
  /** Spoken at the booth, as language codes. */
  languages: readonly string[];
}

/** A booth of an association as far as its ground and its needs are concerned. */
export interface Booth {
  id: string;
  kind: BoothKind;
  needs: BoothNeeds;
}

/** The ground of a booth in square metres; 0 while its size is not said. */
export function boothSquareMetres({ size }: Pick<BoothNeeds, 'size'>): number {
  return size === null ? 0 : (size.widthCm * size.depthCm) / 10_000;
}
