import { messageContent, type MessageContent, type MessagePart } from '@dabei/contracts';
import { placeholdersFor, templateProblems, type Placeholder } from '@dabei/domain';
import { DomainError } from '@dabei/server/platform';
import { isStaffPart } from '../group/part-sql';

const fields = Object.keys(messageContent.shape) as (keyof MessageContent)[];

/** Refuses a placeholder nobody can fill, with the field and the position of its bracket. */
export function checkText(content: MessageContent, known?: readonly Placeholder[]): void {
  const issues = fields.flatMap((field) =>
    templateProblems(content[field], known).map(({ position }) => ({
      path: `${field}.${String(position)}`,
      code: 'unknown-placeholder',
    })),
  );
  if (issues.length > 0) {
    throw new DomainError('invalid', { reason: 'unknown-placeholder', issues });
  }
}

/** What all of the chosen groups can be told. */
export function checkFor(content: MessageContent, parts: readonly MessagePart[]): void {
  const staff = parts.some(isStaffPart);
  checkText(content, placeholdersFor({ families: parts.length === 0 || !staff, staff }));
}
