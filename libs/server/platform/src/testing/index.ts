export { createTestDatabase, type TestDatabase } from './test-database';
export { testConfig, testVault } from './test-config';
export { type Answer } from './call';
export {
  startContext,
  startOverHttp,
  type RunningContext,
  type RunningOverHttp,
} from './start-context';
