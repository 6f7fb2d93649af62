const LETTERS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  ł: 'l',
  đ: 'd',
};

const written = /[äöüßıæœøłđ]/g;
const writeOut = (letter: string): string => LETTERS[letter] ?? letter;

/**
 * The key under which a text is stored and searched: "Öztürk" and "Oeztuerk", "Strasse" and
 * "Straße" are equal (architecture, known traps). Lower case, umlauts written out, other marks
 * dropped, everything that is neither letter nor digit becomes one space. Other scripts stay.
 */
export function searchKey(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(written, writeOut)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .normalize('NFC')
      // "ǽ" is only now an "æ"
      .replace(written, writeOut)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}
