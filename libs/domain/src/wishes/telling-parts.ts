import type { WishFinding } from './check-wish-words';

const contact = [
  /[\w.+-]+@[\w-]+\.\w{2,}/g,
  /(?<![\w/])(?:\+\d{2}|0)[\d\s()/-]{6,}\d/g,
  /(?:instagram|insta|tiktok|snapchat|whatsapp)\s*[:@]\s*\S+/gi,
];
const address = [
  /\p{Lu}[\p{L}-]*(?:straße|strasse|str\.|weg|allee|gasse|ring|platz|damm)\s+\d+\s?[a-z]?\b/gu,
  /\b(?:Am|An der|Auf der|Im|Zum|Zur)\s\p{Lu}\p{L}+\s\d+\s?[a-z]?(?!\p{L})/gu,
  /(?<!\d)\d{5}\s+\p{Lu}\p{L}{2,}/gu,
];
const institution =
  /(?:Kita|Kindergarten|KiGa|Grundschule|Hauptschule|Realschule|Gesamtschule|Gymnasium|Förderschule|Hort|Wohngruppe)\s+(?:["„]?\p{Lu}[\p{L}-]+|am|an|St\.)|\p{Lu}[\p{L}-]*[a-zß]-?(?:[Ss]chule|[Gg]ymnasium)(?!\p{L})|\b(?:Jobcenter|Caritas|Diakonie|Jugendamt|Sozialamt|AWO|Frauenhaus)\b/gu;

/** After these a word with a capital letter may be a name; German writes every noun with one. */
const naming =
  /(?:\b(?:[Ii]ch heiße|[Ii]ch bin|[Mm]ein Name ist|[Hh]eißt|[Nn]amens|[Ff]ür|[Vv]on|[Bb]ruder|[Ss]chwester|[Ss]ohn|[Tt]ochter|[Ll]iebe Grüße(?: von)?|[Dd]eine?))\s+(\p{Lu}\p{Ll}{2,})/gu;
const noNames = new Set(
  `jungen junge mädchen kinder kind baby babys anfänger puppen puppe draußen drinnen zuhause weihnachten winter
  sommer lego playmobil barbie schleich disney marvel nintendo ravensburger adidas nike puma bayern borussia
  schalke minecraft pokemon paw harry fortnite spiderman elsa bluey peppa sport schule fußball basketball hände
  haare schwimmen malen basteln mama papa oma opa familie freunde zimmer tonie toniebox tiptoi kosmos hot`.split(
    /\s+/,
  ),
);

const found = (
  text: string,
  patterns: readonly RegExp[],
  rest: Pick<WishFinding, 'code' | 'weight'>,
): WishFinding[] =>
  patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .slice(0, 3)
    .map(([part]) => ({ ...rest, part: part.trim() }));

/**
 * Parts of a wish that would tell who the child is: ways to reach it and addresses never go out; names of schools and
 * institutions need a checker's reason; what may be a name is a hint, since a capital letter proves nothing in German.
 */
export function tellingParts(text: string): WishFinding[] {
  const names = [...text.matchAll(naming)].filter(
    ([, name = '']) => !noNames.has(name.toLowerCase()),
  );
  return [
    ...found(text, contact, { code: 'says-contact', weight: 'never' }),
    ...found(text, address, { code: 'says-address', weight: 'never' }),
    ...found(text, [institution], { code: 'says-institution', weight: 'refuse' }),
    ...names
      .slice(0, 3)
      .map(([, name = '']): WishFinding => ({ code: 'maybe-name', weight: 'hint', part: name })),
  ];
}
