import { DestroyRef, DOCUMENT, inject } from '@angular/core';

/** Two tablets see each other within this time. */
const EVERY_MS = 5000;

/** Looks again every few seconds while somebody looks, and at once when the page or the network is back. */
export function lookAgain(look: () => void): void {
  const document = inject(DOCUMENT);
  const window = document.defaultView;
  const whenSeen = (): void => {
    if (document.visibilityState === 'visible') look();
  };
  const timer = setInterval(whenSeen, EVERY_MS);
  document.addEventListener('visibilitychange', whenSeen);
  window?.addEventListener('online', whenSeen);
  inject(DestroyRef).onDestroy(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', whenSeen);
    window?.removeEventListener('online', whenSeen);
  });
}
