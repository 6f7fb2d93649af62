/** One page in one language: '## ' starts a heading, '- ' a list line, an empty line a paragraph. */
export interface PageText {
  title: string;
  body: string;
}

/** The same page in every language the demo town writes. */
export interface TranslatedPage {
  slug: string;
  de: PageText;
  en: PageText;
}
