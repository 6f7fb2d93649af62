/** What a browser with a reader of codes offers; others have none, and numbers are typed. */
interface CodeReader {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}
type CodeReaderClass = new (options: { formats: string[] }) => CodeReader;

/** The reader of QR codes of this browser; null where it has none. */
export function codeReaderOf(window: Window): CodeReader | null {
  const found = (window as { BarcodeDetector?: CodeReaderClass }).BarcodeDetector;
  return found === undefined ? null : new found({ formats: ['qr_code'] });
}

/** The number behind a code: "…/karte/<code>#117" on the card, "Nr. 117" on the parcel; null for any other. */
export function numberInCode(text: string): number | null {
  const found = /(?:#|^nr\.\s?)(\d{1,5})$/i.exec(text.trim())?.[1];
  return found === undefined ? null : Number(found);
}
