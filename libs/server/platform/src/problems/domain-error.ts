import type { ProblemCode } from '@dabei/contracts';

export interface ProblemDetails {
  /** Reason code of the rule that refused. */
  reason?: string;
  issues?: { path: string; code: string }[];
  /** Seconds. */
  retryAfter?: number;
}

/** An expected refusal at the edge; the one filter turns it into problem+json. */
export class DomainError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(details.reason === undefined ? code : `${code}: ${details.reason}`);
  }
}

export const notFound = (): DomainError => new DomainError('not-found');
