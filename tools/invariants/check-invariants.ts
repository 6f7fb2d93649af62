import type { Client } from 'pg';
import { communityDayInvariants } from './community-day';
import type { Invariant } from './invariant';
import { marketInvariants } from './markets';
import { messageInvariants } from './messages';
import { moneyInvariants } from './money';
import { privacyInvariants } from './privacy';
import { registrationInvariants } from './registrations';
import { wishTreeInvariants } from './wish-tree';

export const invariants: readonly Invariant[] = [
  ...registrationInvariants,
  ...messageInvariants,
  ...moneyInvariants,
  ...marketInvariants,
  ...wishTreeInvariants,
  ...communityDayInvariants,
  ...privacyInvariants,
];

/** So many violations are shown; there may be more. */
export const MOST_SHOWN = 20;

export interface Judgement extends Pick<Invariant, 'name' | 'says'> {
  violations: { what: string; how: string | null }[];
}

/** One invariant in the state the connection sees; no violations: it holds. */
export async function judge(client: Client, { name, says, sql }: Invariant): Promise<Judgement> {
  const { rows } = await client.query<{ what: string; how: string | null }>(
    `select what::text as what, how from (${sql}) violation limit ${String(MOST_SHOWN)}`,
  );
  return { name, says, violations: rows };
}

/** Everything at one moment: one snapshot that reads and never writes, so that it may look at a running town. */
export async function checkInvariants(client: Client): Promise<Judgement[]> {
  await client.query('begin transaction isolation level repeatable read read only');
  try {
    const judgements: Judgement[] = [];
    for (const invariant of invariants) judgements.push(await judge(client, invariant));
    return judgements;
  } finally {
    await client.query('rollback');
  }
}
