import { z } from 'zod';

/** Codes of every expected problem; the web turns them into sentences (catalogue area `problems`). */
export const problemCodes = [
  'unreadable',
  'too-large',
  'invalid',
  'not-signed-in',
  'second-factor-needed',
  'not-allowed',
  'not-found',
  'conflict',
  'changed-meanwhile',
  'closed',
  'link-expired',
  'wrong-code',
  'wrong-credentials',
  'idempotency-key-missing',
  'idempotency-key-reused',
  'too-many-attempts',
  'busy',
  'unavailable',
  'unexpected',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** The HTTP status of each code. 404 also stands for what the caller may not know exists. */
export const problemStatus: Record<ProblemCode, number> = {
  unreadable: 400,
  'too-large': 413,
  invalid: 422,
  'not-signed-in': 401,
  'second-factor-needed': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'changed-meanwhile': 409,
  closed: 409,
  'link-expired': 410,
  'wrong-code': 422,
  'wrong-credentials': 422,
  'idempotency-key-missing': 422,
  'idempotency-key-reused': 422,
  'too-many-attempts': 429,
  busy: 503,
  unavailable: 503,
  unexpected: 500,
};

/** `application/problem+json`: what went wrong, as a code, a German sentence, and where. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  /** Reason code of the rule that refused, where a rule did. */
  reason: z.string().optional(),
  issues: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
  retryAfter: z.int().optional(),
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;
