import type { DrawInstance } from '@dabei/domain';
import type { DrawFile, DrawFileTier } from '../publish/draw-file';
import { publicTiers } from '../publish/public-tiers';
import { inThread, type ThreadOrder } from './in-thread';

/** What is not proven by then is published as "at most so many more". */
const MOST_SECONDS = 20;

/**
 * Proves the public tiers once, when a final run is stored: about a second for a town. In the solver's thread, so
 * that mails and waiting lists go on meanwhile.
 */
export async function certifyTiers(
  rest: DrawInstance,
  file: Omit<DrawFile, 'tiers'>,
  options: Pick<ThreadOrder, 'thread' | 'signal'> & { seconds?: number } = {},
): Promise<DrawFileTier[]> {
  const answer = await inThread({
    seconds: MOST_SECONDS,
    ...options,
    task: { kind: 'prove', rest, file },
  });
  return answer?.kind === 'proofs' ? answer.tiers : publicTiers(rest, file);
}
