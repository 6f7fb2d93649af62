import { Component, effect, input, signal } from '@angular/core';
import type * as Library from 'qrcode';

/** A QR code drawn on this device; the drawing library loads only here. */
@Component({
  selector: 'dabei-qr-code',
  styles: `
    img {
      display: block;
      inline-size: 13rem;
      block-size: 13rem;
      background: #fff;
      border-radius: var(--round-small);
    }
  `,
  template: `
    @if (picture(); as source) {
      <img [src]="source" [alt]="alt()" width="208" height="208" />
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly alt = input.required<string>();
  protected readonly picture = signal<string | null>(null);

  constructor() {
    effect(() => void this.draw(this.text()));
  }

  private async draw(text: string): Promise<void> {
    // a CommonJS package: in the browser everything it has is its default export
    const { default: library } = (await import('qrcode')) as unknown as { default: typeof Library };
    const svg = await library.toString(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
    this.picture.set(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
  }
}
