export { migrateVault } from './database/migrate-vault';
export { rehearseRestore, type Rehearsal } from './database/rehearse-restore';
export { personKey, type Person } from './sealing/person';
export { rotateVault } from './sealing/rotate-vault';
export { KeyringSealer } from './sealing/vault-sealer';
export { VaultJobsModule } from './vault-jobs-module';
export { VaultModule } from './vault-module';
