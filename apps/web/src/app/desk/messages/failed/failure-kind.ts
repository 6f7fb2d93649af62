export type FailureKind = 'address' | 'refused' | 'no-mailbox' | 'returned' | 'later';

/** Why a mail did not arrive, from the code its row carries: refused at once, come back, or given up. */
export function failureKind(code: string): FailureKind {
  if (code === 'address') return 'address';
  if (code.startsWith('bounce-5.1.')) return 'no-mailbox';
  if (code.startsWith('bounce-5.')) return 'returned';
  return /^smtp-5\d\d$/.test(code) ? 'refused' : 'later';
}

/** The code as the other server said it: '5.1.1', 'smtp-550'. */
export const failureCode = (code: string): string => code.replace(/^bounce-/, '');
