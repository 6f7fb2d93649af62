/** The number behind a code: "…/karte/<code>#117" on the card, "Nr. 117" on the parcel; null for any other. */
export function numberInCode(text: string): number | null {
  const found = /(?:#|^nr\.\s?)(\d{1,5})$/i.exec(text.trim())?.[1];
  return found === undefined ? null : Number(found);
}
