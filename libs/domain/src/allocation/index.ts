export type {
  DrawChild,
  DrawEvent,
  DrawGroup,
  DrawInstance,
  DrawLimit,
  DrawPlacement,
  DrawShared,
  DrawSpan,
} from './draw-instance';
export { checkPlacements, type Violation, type ViolationCode } from './feasible';
export { FIRST_WISHES, satisfactionOf } from './satisfaction';
export {
  compareTiers,
  drawTiers,
  lotWeights,
  tierValues,
  type DrawTier,
  type TierValues,
} from './tiers';
export { DrawExplainer, type ExplainOptions } from './explain';
export { SeatBook, type NoSeat } from './seat-book';
export { emptyHandCause, forFamily, type EmptyHandCause, type WishReason } from './wish-reason';
export * from './wishing';
export { drawHotEvents, repeatLottery, type HotDraw } from './hot/draw-hot-events';
export { forEverybody, openPlaces } from './hot/for-everybody';
export { hotEvents, type HotEvent } from './hot/hot-events';
export { canonical } from './canonical';
export { buildProgramme } from './model/build-programme';
export { dualBound, MULTIPLIER_BITS, type Multipliers } from './proof/dual-bound';
export { draftByLot } from './draft';
export { type Column, type Programme, type Row } from './model/programme';
export { ALTERNATIVES, withoutAlternatives } from './model/without-alternatives';
export { certifiedBound, keptRows, type Proof } from './proof/check-certificate';
export {
  provenTiers,
  stageObjective,
  type ProvenTier,
  type StageObjective,
} from './proof/stage-objective';
export {
  guarantees,
  type DrawResult,
  type DrawStop,
  type Guarantee,
  type ImpossibleDraw,
  type TierResult,
} from './draw-result';
export {
  numberNotations,
  readPublicNumber,
  samePublicNumber,
  type NumberNotation,
  type PublicNumber,
  type PublicNumberProblem,
} from './public-number/public-number';
export { isUnknownYet } from './public-number/drawn-on';
export { runThatCounts, type FinalRun } from './run-that-counts';
