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
] as const;
export type Area = (typeof areas)[number];

type Loader = () => Promise<{ default: Catalogue }>;

const loaders: Record<Language, Record<Area, Loader>> = {
  de: {
    time: () => import('./de/time.json'),
    public: () => import('./de/public.json'),
    family: () => import('./de/family.json'),
    reasons: () => import('./de/reasons.json'),
    problems: () => import('./de/problems.json'),
    mail: () => import('./de/mail.json'),
    desk: () => import('./de/desk.json'),
    team: () => import('./de/team.json'),
    partners: () => import('./de/partners.json'),
    day: () => import('./de/day.json'),
    planning: () => import('./de/planning.json'),
    organiser: () => import('./de/organiser.json'),
    participants: () => import('./de/participants.json'),
    families: () => import('./de/families.json'),
    messages: () => import('./de/messages.json'),
    overview: () => import('./de/overview.json'),
    figures: () => import('./de/figures.json'),
    afterwards: () => import('./de/afterwards.json'),
    wishes: () => import('./de/wishes.json'),
    draw: () => import('./de/draw.json'),
    tree: () => import('./de/tree.json'),
    checking: () => import('./de/checking.json'),
    gifts: () => import('./de/gifts.json'),
    bodies: () => import('./de/bodies.json'),
    vault: () => import('./de/vault.json'),
  },
  en: {
    time: () => import('./en/time.json'),
    public: () => import('./en/public.json'),
    family: () => import('./en/family.json'),
    reasons: () => import('./en/reasons.json'),
    problems: () => import('./en/problems.json'),
    mail: () => import('./en/mail.json'),
    desk: () => import('./en/desk.json'),
    team: () => import('./en/team.json'),
    partners: () => import('./en/partners.json'),
    day: () => import('./en/day.json'),
    planning: () => import('./en/planning.json'),
    organiser: () => import('./en/organiser.json'),
    participants: () => import('./en/participants.json'),
    families: () => import('./en/families.json'),
    messages: () => import('./en/messages.json'),
    overview: () => import('./en/overview.json'),
    figures: () => import('./en/figures.json'),
    afterwards: () => import('./en/afterwards.json'),
    wishes: () => import('./en/wishes.json'),
    draw: () => import('./en/draw.json'),
    tree: () => import('./en/tree.json'),
    checking: () => import('./en/checking.json'),
    gifts: () => import('./en/gifts.json'),
    bodies: () => import('./en/bodies.json'),
    vault: () => import('./en/vault.json'),
  },
};

/** Loads one area of one language; bundlers make a file of its own of each. */
export async function loadCatalogue(language: Language, area: Area): Promise<Catalogue> {
  return (await loaders[language][area]()).default;
}
