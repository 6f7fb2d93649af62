/** What a family calls somebody who gave one name for everything: its first word. */
export function firstNameOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? '';
}
