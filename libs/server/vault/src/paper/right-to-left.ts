const leftToRight = /[\p{Script=Latin}\p{N}]/u;

/** Words that are read from left to right keep their order among others. */
function inReadingOrder(words: readonly string[]): string[] {
  const runs: string[][] = [];
  for (const word of words) {
    const last = runs.at(-1);
    const latin = leftToRight.test(word);
    if (latin && last !== undefined && leftToRight.test(last[0] ?? '')) last.push(word);
    else runs.push([word]);
  }
  return runs.reverse().flat();
}

/** A digit beside an Arabic comma would be turned with it. */
const ownComma = (word: string): string => word.replace(/(?<=[\p{Script=Latin}\p{N}])،/gu, ',');

/**
 * Lines of a text that is read from right to left, each as its words from left to right as they stand on paper. The
 * printer shapes every word rightly but sets words from left to right, so lines are broken and turned here.
 */
export function rightToLeftLines(text: string, signs = 64): string[][] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[][] = [[]];
    for (const word of paragraph.split(/\s+/).filter(Boolean).map(ownComma)) {
      const line = lines.at(-1) ?? [];
      if (line.length > 0 && [...line, word].join(' ').length > signs) lines.push([word]);
      else line.push(word);
    }
    return lines.map(inReadingOrder);
  });
}
