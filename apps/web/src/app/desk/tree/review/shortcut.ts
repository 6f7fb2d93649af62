const keys = { a: 'approve', r: 'return', n: 'next', p: 'previous' } as const;
export type Shortcut = (typeof keys)[keyof typeof keys];

/** What a key means while nobody types: A approve, R return, N next, P previous. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  // a key that is held down must not decide about the whole queue
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return null;
  const { target } = event;
  if (target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null)
    return null;
  return Object.entries(keys).find(([key]) => key === event.key.toLowerCase())?.[1] ?? null;
}
