export { aDraw, aDrawChild, aDrawEvent } from './a-draw';
export { anyInstance, type InstanceSize } from './arbitrary-instance';
export { bruteForce, type BestOfAll } from './brute-force';
export { aSeason, type SeasonWish } from './season';
export { SeededRandom } from './seeded-random';
export { measure, type Measures } from './measures';
export {
  measureMisreports,
  type DrawRule,
  type MisreportGain,
  type MisreportOptions,
} from './misreport';
export { heat, misreported, strategies, type Strategy } from './misreport-strategies';
export { otherName, renamed } from './renamed';
export { lotteryPerEvent } from './yardsticks/lottery-per-event';
export { snakeDraft } from './yardsticks/snake-draft';
export { starRule } from './yardsticks/star-rule';
