import type { EventInput } from '@dabei/contracts';

/** The same without the ids of anything stored; the bus stays the same bus. */
export function asNew(input: EventInput): EventInput {
  return {
    ...input,
    sessions: input.sessions.map((session) => ({ ...session, id: undefined })),
    quotas: input.quotas.map((quota) =>
      quota.kind === 'shared' ? quota : { ...quota, id: undefined },
    ),
    questions: input.questions.map((question) => ({ ...question, id: undefined })),
  };
}
