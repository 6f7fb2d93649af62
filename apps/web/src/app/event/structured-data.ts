import { DOCUMENT, inject, Injectable, type OnDestroy } from '@angular/core';

/** Keeps one JSON-LD block in the head while a page is shown. */
@Injectable()
export class StructuredData implements OnDestroy {
  private readonly document = inject(DOCUMENT);
  private readonly id = 'structured-data';

  set(data: Record<string, unknown>): void {
    const known = this.document.getElementById(this.id);
    const block = known ?? this.document.createElement('script');
    block.id = this.id;
    block.setAttribute('type', 'application/ld+json');
    block.textContent = JSON.stringify(data).replaceAll('<', '\\u003c');
    if (!known) this.document.head.appendChild(block);
  }

  ngOnDestroy(): void {
    this.document.getElementById(this.id)?.remove();
  }
}
