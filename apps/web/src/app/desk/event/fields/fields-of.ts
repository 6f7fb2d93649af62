import type { FieldTree } from '@angular/forms/signals';

/** The fields of a form by name: a larger form has those of a smaller one. */
export type FieldsOf<M> = { readonly [K in keyof M]: FieldTree<M[K], string> };
