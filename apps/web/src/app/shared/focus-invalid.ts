/** Once the sentences stand beside their fields, the focus goes to the first of them. */
export function focusInvalid(document: Document, within: 'main' | 'dialog'): void {
  setTimeout(() => {
    document.querySelector<HTMLElement>(`${within} [aria-invalid="true"]`)?.focus();
  });
}
