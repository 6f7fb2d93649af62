import { searchKey } from '@dabei/domain';

/** A readable address of a title: 'Wasserski am See' → 'wasserski-am-see'. */
export function slugOf(title: string): string {
  return searchKey(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Hands out slugs that are free: the second 'kochen' becomes 'kochen-2'. */
export class Slugs {
  private readonly used = new Set<string>();

  free(title: string): string {
    const slug = slugOf(title);
    let free = slug;
    for (let number = 2; this.used.has(free); number += 1) free = `${slug}-${number}`;
    this.used.add(free);
    return free;
  }
}
