import { type PageRow } from './page-row';
import { accessibility } from './accessibility';
import { howTo } from './how-to';
import { imprint } from './imprint';
import { type TranslatedPage } from './page-text';
import { privacy } from './privacy';
import { worry } from './worry';

const all: readonly TranslatedPage[] = [howTo, worry, privacy, accessibility, imprint];

/** The editable pages of the demo town, in German and English. */
export function pages(changedAt: Date): PageRow[] {
  return all.flatMap((page) =>
    (['de', 'en'] as const).map((language) => ({
      slug: page.slug,
      language,
      title: page[language].title,
      body: page[language].body.trim(),
      changed_at: changedAt,
    })),
  );
}
