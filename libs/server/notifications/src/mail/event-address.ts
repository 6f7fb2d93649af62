/** The public page of an event, as calendars link it: German, the page itself offers the others. */
export function eventAddress(publicUrl: string, campaignSlug: string, slug: string): string {
  return `${publicUrl}/de/programm/${encodeURIComponent(campaignSlug)}/${encodeURIComponent(slug)}`;
}
