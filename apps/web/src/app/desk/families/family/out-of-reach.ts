import type { FamilyPage } from '@dabei/contracts';
import { failureKind } from '../../messages/failed/failure-kind';

type FamilyMail = Pick<FamilyPage['mails'][number], 'toAddress' | 'state' | 'failure'>;

/** Whether the latest mail to an address (mails: newest first) was refused or came back for good. */
export function isOutOfReach(email: string | null, mails: readonly FamilyMail[]): boolean {
  if (email === null) return false;
  const last = mails.find(
    ({ toAddress, state }) =>
      toAddress?.toLowerCase() === email.toLowerCase() && (state === 'sent' || state === 'failed'),
  );
  return last?.state === 'failed' && failureKind(last.failure ?? '') !== 'later';
}
