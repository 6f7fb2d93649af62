export interface PageRow {
  slug: string;
  language: 'de' | 'en';
  title: string;
  body: string;
  changed_at: Date;
}
