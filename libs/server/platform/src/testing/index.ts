export { createTestDatabase, type TestDatabase } from './test-database';
export { throwDiceWith } from '../chance/chance';
export { seededDice } from './seeded-dice';
export { testConfig, testVault } from './test-config';
export { statementsOf } from './statements-of';
export { somebodyWaits } from './somebody-waits';
export { type Answer } from './call';
export {
  startContext,
  startOverHttp,
  type RunningContext,
  type RunningOverHttp,
} from './start-context';
