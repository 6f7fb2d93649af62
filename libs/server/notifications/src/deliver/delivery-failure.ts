import { sqlState } from '@dabei/server/platform';

/** Why a mail did not go out, as a code: the words of a mail server repeat the address. */
export interface DeliveryFailure {
  kind: 'temporary' | 'permanent';
  code: string;
}

interface SmtpError {
  code?: unknown;
  responseCode?: unknown;
  permanent?: unknown;
}

/** Our own configuration is wrong, not the mail: it goes out once somebody mended it. */
const ours = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'ECONFIG']);

/** Reads the error of a delivery: 5xx is for good, 4xx and a missing connection are for later. */
export function deliveryFailure(error: unknown): DeliveryFailure {
  const { code, responseCode, permanent } = (error ?? {}) as SmtpError;
  if (typeof responseCode === 'number') {
    const forGood = permanent === true && !ours.has(String(code));
    return { kind: forGood ? 'permanent' : 'temporary', code: `smtp-${responseCode.toFixed(0)}` };
  }
  // no reply of a server, and yet about the envelope: the address itself cannot be written to
  if (code === 'EENVELOPE') return { kind: 'permanent', code: 'address' };
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) return { kind: 'temporary', code };
  return { kind: 'temporary', code: sqlState(error) ?? 'unexpected' };
}

/** The server could not be reached at all: the next mail will not reach it either. */
export const isConnectionTrouble = ({ code }: DeliveryFailure): boolean =>
  /^E[A-Z]+$/.test(code) || code === 'smtp-421';
