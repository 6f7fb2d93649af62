import type { WritableSignal } from '@angular/core';
import { form, validate, type FieldTree, type SchemaPath } from '@angular/forms/signals';
import type { MessageContent } from '@dabei/contracts';
import { templateProblems, type Placeholder } from '@dabei/domain';
import type { Words } from '../../../shared/words';

/** The words of a message; a bracket nobody can fill is named with its position. */
export function messageForm(
  model: WritableSignal<MessageContent>,
  known: () => readonly Placeholder[],
  words: Words,
): FieldTree<MessageContent> {
  const checked = (path: SchemaPath<string>): void => {
    validate(path, ({ value }) => {
      const [problem] = templateProblems(value(), known());
      if (problem === undefined) return undefined;
      return {
        kind: 'placeholder',
        message: words.t('messages.unknownPlaceholder', { ...problem }),
      };
    });
  };
  return form(model, (path) => {
    checked(path.subjectDe);
    checked(path.textDe);
    checked(path.subjectEn);
    checked(path.textEn);
  });
}
