const usable = ':not(:disabled, [type="hidden"], [tabindex="-1"])';
const fields = ['input', 'select', 'textarea'].map((name) => name + usable).join();
const rest = ['button', 'a[href]', 'summary'].map((name) => name + usable).join();

/**
 * What has the focus when a dialog opens: the first field to fill in, of a choice the one that is chosen; without a
 * field what is marked with `data-first`, else the first button.
 */
export function firstControl(dialog: ParentNode): HTMLElement | null {
  const field = dialog.querySelector<HTMLElement>(fields);
  if (field instanceof HTMLInputElement && field.type === 'radio') {
    const group = [...dialog.querySelectorAll<HTMLInputElement>(`input[type="radio"]${usable}`)];
    return group.find(({ name, checked }) => name === field.name && checked) ?? field;
  }
  return (
    field ??
    dialog.querySelector<HTMLElement>(`[data-first]${usable}`) ??
    dialog.querySelector<HTMLElement>(rest)
  );
}
