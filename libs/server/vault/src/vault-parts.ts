import { BodyActs } from './bodies/body-acts';
import { OwnWishes } from './bodies/own-wishes';
import { FamilyCodes } from './codes/family-codes';
import { VaultDatabase } from './database/vault-database';
import { Entries } from './entries/entries';
import { CollectingCampaigns } from './facts/collecting-campaign';
import { HandWritten } from './lean/hand-written';
import { VaultSealer } from './sealing/vault-sealer';

/** What API and worker both need to reach names. */
export const vaultParts = [
  VaultDatabase,
  VaultSealer,
  Entries,
  HandWritten,
  CollectingCampaigns,
  OwnWishes,
  BodyActs,
  FamilyCodes,
];
