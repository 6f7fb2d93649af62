import type { FileCheck } from '@dabei/server/draw-file';

type Sentence = (figures: FileCheck['figures']) => string;

interface Words {
  good: Sentence;
  bad: Sentence;
}

const away = (
  { value, away: missing }: FileCheck['figures'],
  proven: string,
  atMost: (k: string) => string,
) => (Number(missing) === 0 ? `${String(value)}; ${proven}` : atMost(String(missing)));

/** What was checked, said to somebody who has never seen the file; German first. */
export const sentences: Record<'de' | 'en', Record<FileCheck['check'], Words>> = {
  de: {
    format: {
      good: ({ title, lists, closed }) =>
        `Die Datei der Verlosung „${title ?? ''}“ ist vollständig: ${lists ?? 0} Wunschlisten${closed ? `, ${closed} weitere bleiben geschlossen: besonders geschützte und zufällig ausgeloste` : ''}.`,
      bad: ({ where }) => `Das ist keine Datei im Format dabei-draw/2 (${where ?? ''}).`,
    },
    seal: {
      good: ({ lists, commitment }) =>
        `${lists ?? 0} Listen und das Geheimnis ergeben die Prüfsumme ${commitment ?? ''}. Vergleichen Sie sie mit der, die vor der Verlosung veröffentlicht wurde.`,
      bad: ({ commitment, found }) =>
        `Listen und Geheimnis ergeben ${found ?? ''}, in der Datei steht ${commitment ?? ''}. Nach dem Versiegeln wurde etwas geändert.`,
    },
    seed: {
      good: ({ publicNumber, source }) =>
        `Geheimnis und öffentliche Zahl ${publicNumber ?? ''} (${source ?? ''}) ergeben den Startwert der Verlosung.`,
      bad: ({ publicNumber }) =>
        `Geheimnis und öffentliche Zahl ${publicNumber ?? ''} ergeben einen anderen Startwert als den in der Datei.`,
    },
    lots: {
      good: ({ lots }) => `Alle ${lots ?? 0} Losnummern folgen aus dem Startwert.`,
      bad: ({ wrong, lots }) =>
        `${wrong ?? 0} von ${lots ?? 0} Losnummern folgen nicht aus dem Startwert.`,
    },
    rules: {
      good: ({ places, byHand, changed }) =>
        `${places ?? 0} Plätze halten alle Regeln ein (${byHand ?? 0} davon gab das Büro von Hand; bei ${changed ?? 0} Listen änderte es nach dem Versiegeln eine Grenze).`,
      bad: ({ broken, first }) =>
        `Das Ergebnis bricht ${broken ?? 0} Regeln, zuerst: ${first ?? ''}.`,
    },
    hot: {
      good: ({ hot, repeated, hidden, setAside }) =>
        `${hot ?? 0} Veranstaltungen hatten mehr erste Wünsche als Plätze für alle und wurden zuerst nur nach Losnummer vergeben${setAside ? ` (${setAside} Plätze waren vorab für Kinder zurückgelegt, die sonst nichts bekommen hätten)` : ''}. ${repeated ?? 0} davon ließen sich mit den offenen Listen wiederholen${hidden ? `; bei ${hidden} spielten Regeln mit, die nicht öffentlich sind` : ''}.`,
      bad: ({ wrong }) =>
        `Diese Veranstaltungen wurden nicht so verlost, wie die Datei sagt: ${wrong ?? ''}.`,
    },
    answers: {
      good: ({ answers, notGiven }) =>
        `${answers ?? 0} Antworten an Familien folgen aus dem Ergebnis (${notGiven ?? 0} Wünsche durften nicht mitmachen oder wurden von Hand entschieden).`,
      bad: ({ wrong, first }) =>
        `${wrong ?? 0} Antworten folgen nicht aus dem Ergebnis, zuerst: ${first ?? ''}.`,
    },
    places: {
      good: (figures) =>
        `Kinder mit offener Liste und mindestens einem Platz: ${away(figures, 'mehr ist nach der Verlosung der begehrtesten Veranstaltungen nicht möglich, bewiesen.', (k) => `${String(figures.value)}; höchstens ${k} mehr wären möglich gewesen (Gründe können Regeln sein, die nicht öffentlich sind, oder die begrenzte Rechenzeit).`)} (${String(figures.children)} Kinder hatten Wünsche, ${String(figures.uncounted)} davon nur begehrteste Veranstaltungen.)`,
      bad: ({ value, stated, bound, statedBound }) =>
        `Kinder mit mindestens einem Platz: gezählt ${value ?? ''}, behauptet ${stated ?? ''}; bewiesene Grenze ${bound ?? ''}, behauptet ${statedBound ?? ''}.`,
    },
    'first-three': {
      good: (figures) =>
        `Kinder mit offener Liste und einem ihrer ersten drei Wünsche: ${away(figures, 'mehr ist dann nicht möglich, bewiesen.', (k) => `${String(figures.value)}; höchstens ${k} mehr wären möglich gewesen (Gründe können Regeln sein, die nicht öffentlich sind, oder die begrenzte Rechenzeit).`)}`,
      bad: ({ value, stated, bound, statedBound }) =>
        `Kinder mit einem ihrer ersten drei Wünsche: gezählt ${value ?? ''}, behauptet ${stated ?? ''}; bewiesene Grenze ${bound ?? ''}, behauptet ${statedBound ?? ''}.`,
    },
  },
  en: {
    format: {
      good: ({ title, lists, closed }) =>
        `The file of the draw “${title ?? ''}” is complete: ${lists ?? 0} wish lists${closed ? `, ${closed} more stay closed: specially protected ones and others drawn at random` : ''}.`,
      bad: ({ where }) => `This is not a file in the format dabei-draw/2 (${where ?? ''}).`,
    },
    seal: {
      good: ({ lists, commitment }) =>
        `${lists ?? 0} lists and the secret give the hash ${commitment ?? ''}. Compare it with the one published before the draw.`,
      bad: ({ commitment, found }) =>
        `Lists and secret give ${found ?? ''}, the file says ${commitment ?? ''}. Something was changed after the seal.`,
    },
    seed: {
      good: ({ publicNumber, source }) =>
        `The secret and the public number ${publicNumber ?? ''} (${source ?? ''}) give the seed of the draw.`,
      bad: ({ publicNumber }) =>
        `The secret and the public number ${publicNumber ?? ''} give another seed than the one in the file.`,
    },
    lots: {
      good: ({ lots }) => `All ${lots ?? 0} lottery numbers follow from the seed.`,
      bad: ({ wrong, lots }) =>
        `${wrong ?? 0} of ${lots ?? 0} lottery numbers do not follow from the seed.`,
    },
    rules: {
      good: ({ places, byHand, changed }) =>
        `${places ?? 0} places keep every rule (${byHand ?? 0} of them given by hand; a limit was changed in ${changed ?? 0} lists after the seal).`,
      bad: ({ broken, first }) =>
        `The result breaks ${broken ?? 0} rules, the first: ${first ?? ''}.`,
    },
    hot: {
      good: ({ hot, repeated, hidden, setAside }) =>
        `${hot ?? 0} events had more first wishes than places for everybody and went first, by lottery number alone${setAside ? ` (${setAside} places were set aside for children who would have had nothing)` : ''}. ${repeated ?? 0} of them could be repeated with the open lists${hidden ? `; in ${hidden} rules played a part that are not public` : ''}.`,
      bad: ({ wrong }) => `These events were not drawn as the file says: ${wrong ?? ''}.`,
    },
    answers: {
      good: ({ answers, notGiven }) =>
        `${answers ?? 0} answers to families follow from the result (${notGiven ?? 0} wishes could not take part or were decided by hand).`,
      bad: ({ wrong, first }) =>
        `${wrong ?? 0} answers do not follow from the result, the first: ${first ?? ''}.`,
    },
    places: {
      good: (figures) =>
        `Children with an open list and at least one place: ${away(figures, 'after the lottery over the most wanted events no more is possible, proven.', (k) => `${String(figures.value)}; at most ${k} more would have been possible (rules that are not public or limited time may be the reason).`)} (${String(figures.children)} children had wishes, ${String(figures.uncounted)} of them for the most wanted events only.)`,
      bad: ({ value, stated, bound, statedBound }) =>
        `Children with at least one place: counted ${value ?? ''}, stated ${stated ?? ''}; proven bound ${bound ?? ''}, stated ${statedBound ?? ''}.`,
    },
    'first-three': {
      good: (figures) =>
        `Children with an open list and one of their first three wishes: ${away(figures, 'then no more is possible, proven.', (k) => `${String(figures.value)}; at most ${k} more would have been possible (rules that are not public or limited time may be the reason).`)}`,
      bad: ({ value, stated, bound, statedBound }) =>
        `Children with one of their first three wishes: counted ${value ?? ''}, stated ${stated ?? ''}; proven bound ${bound ?? ''}, stated ${statedBound ?? ''}.`,
    },
  },
};
