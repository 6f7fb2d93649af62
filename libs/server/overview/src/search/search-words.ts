import { searchKey } from '@dabei/domain';

const mostWords = 6;
const shortestText = 2;
const shortestPhone = 4;
const countryAndZero = /^(0049|49|0)/;
const onlyPhone = /^\+?[\d\s()/.-]+$/;

/** What somebody typed, taken apart: words of names, a part of an address, digits of a number. */
export interface SearchWords {
  words: readonly string[];
  address: string | null;
  digits: string | null;
}

export function searchWords(typed: string): SearchWords {
  const text = typed.trim();
  if (text.includes('@')) return { words: [], address: text.toLowerCase(), digits: null };
  const digits = text.replace(/\D/g, '').replace(countryAndZero, '');
  const isNumber = onlyPhone.test(text) && digits.length >= shortestPhone;
  const key = searchKey(text);
  const words = key.length < shortestText ? [] : key.split(' ').slice(0, mostWords);
  return { words, address: null, digits: isNumber ? digits : null };
}

const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

export const containing = (text: string): string => `%${literal(text)}%`;

/** A condition on a column of search keys; words too short for the index stand at the beginning of a name. */
export function hasWord(column: string, word: string): { sql: string; params: string[] } {
  if (word.length > 2) return { sql: `${column} like ?`, params: [containing(word)] };
  return {
    sql: `(${column} like ? or ${column} like ?)`,
    params: [`${literal(word)}%`, `% ${literal(word)}%`],
  };
}
