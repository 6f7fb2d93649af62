import type { FieldTree } from '@angular/forms/signals';

/** After a refused "Weiter" the focus goes to the first field that needs a look. */
export function focusFirstError<T>(form: FieldTree<T>): void {
  form().errorSummary()[0]?.fieldTree().focusBoundControl();
}
