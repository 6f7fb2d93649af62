import type { PlanSheet, Rectangle } from './rectangle';

/** A numbered place on a plan: a pitch of a market, a booth of a festival. */
export interface PlanPlace extends Rectangle {
  id: string;
  /** What stands on the ground and on the ticket: 'A1', '101'. */
  number: string;
  kind: string;
  zone: string;
  /** The street or row it belongs to; empty where the plan has only one. */
  street: string;
}

export const planAreaKinds = ['lane', 'blocked', 'label'] as const;
export type PlanAreaKind = (typeof planAreaKinds)[number];

/** Ground without places: a lane to drive and flee, something that stays free, or only words. */
export interface PlanArea extends Rectangle {
  id: string;
  kind: PlanAreaKind;
  words: string;
}

export interface Plan {
  sheet: PlanSheet;
  places: readonly PlanPlace[];
  areas: readonly PlanArea[];
}
