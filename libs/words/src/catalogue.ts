import type { Language } from './language';

/** Sentences by key; a value is a sentence in ICU MessageFormat or a deeper level. */
export interface Catalogue {
  [key: string]: string | Catalogue;
}

/**
 * The areas of the catalogues, so that a page loads only what it says: `time` (dates and hours),
 * `public` (programme), `family` (registration and own registrations), `reasons` (of the policy),
 * `problems` (of the API), `mail`, `desk` (what all its pages say), then one for each part of the desk.
 */
export const areas = [
  'time',
  'public',
  'family',
  'reasons',
  'problems',
  'mail',
  'desk',
  'team',
  'partners',
  'day',
  'planning',
  'organiser',
  'participants',
  'families',
  'messages',
  'overview',
  'figures',
  'afterwards',
  'wishes',
  'draw',
  'tree',
  'checking',
  'gifts',
  'bodies',
  'vault',
  'market',
  'plan',
  'plan-view',
  'plan-editor',
  'market-day',
  'market-storm',
  'market-paper',
  'community',
  'community-paper',
  'booth-paper',
  'community-desk',
  'booths',
  'booths-desk',
  'square',
  'stage',
  'booth-day',
  'commission',
  'money',
] as const;
export type Area = (typeof areas)[number];
/** What every page says; its sentences load with the page itself. */
export type FirstArea = 'time' | 'public';
export type Loader = () => Promise<{ default: Catalogue }>;

const firstLoaders: Record<Language, Record<FirstArea, Loader>> = {
  de: {
    time: () => import('./de/time.json'),
    public: () => import('./de/public.json'),
  },
  en: {
    time: () => import('./en/time.json'),
    public: () => import('./en/public.json'),
  },
};

const isFirst = (area: Area): area is FirstArea => area === 'time' || area === 'public';

/** Loads one area of one language; bundlers make a file of its own of each. */
export async function loadCatalogue(language: Language, area: Area): Promise<Catalogue> {
  if (isFirst(area)) return (await firstLoaders[language][area]()).default;
  const { furtherLoaders } = await import('./further-loaders');
  return (await furtherLoaders[language][area]()).default;
}
