import { validate, type SchemaPath } from '@angular/forms/signals';

/** The field must say something; the sentence stands beside it otherwise. */
export function requiredText(path: SchemaPath<string>, sentence: () => string): void {
  validate(path, ({ value }) =>
    value().trim() ? undefined : { kind: 'required', message: sentence() },
  );
}

/** What is written must have this shape; an empty field is somebody else's question. */
export function shapedText(path: SchemaPath<string>, shape: RegExp, sentence: () => string): void {
  validate(path, ({ value }) => {
    const text = value().trim();
    return !text || shape.test(text) ? undefined : { kind: 'shape', message: sentence() };
  });
}

export const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
export const phoneShape = /^\+?[\d\s()/-]{5,40}$/;
/** One line of up to 80 characters, as the server takes a name. */
export const nameShape = /^[^\p{Cc}<>]{1,80}$/u;
