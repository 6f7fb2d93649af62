import { type Dice } from '../seeded-dice';

interface Names {
  first: readonly string[];
  last: readonly string[];
}

// Invented combinations of common names, transliterated as families write them on German forms.
const originNames: readonly Names[] = [
  {
    first: ['Elif', 'Emre', 'Zeynep', 'Yiğit', 'Defne', 'Kerem', 'Ayşe', 'Çınar'],
    last: ['Yılmaz', 'Öztürk', 'Şahin', 'Kaya', 'Çelik', 'Aydın', 'Doğan'],
  },
  {
    first: ['Oleksandr', 'Sofiia', 'Danylo', 'Zlata', 'Mykola', 'Yeva', 'Bohdan'],
    last: ['Shevchenko', 'Kovalenko', 'Bondarenko', 'Tkachuk', 'Melnyk', 'Lysenko'],
  },
  {
    first: ['Amira', 'Youssef', 'Layla', 'Karim', 'Nour', 'Abdulrahman', 'Salma'],
    last: ['al-Hassan', 'Khalil', 'Haddad', 'Darwish', 'al-Masri', 'Suleiman'],
  },
  {
    first: ['Zofia', 'Jakub', 'Hanna', 'Szymon', 'Maja', 'Kacper'],
    last: ['Kowalska', 'Nowak', 'Wiśniewski', 'Zieliński', 'Wójcik'],
  },
  {
    first: ['Andrei', 'Ioana', 'Ștefan', 'Mihaela', 'Boris', 'Desislava'],
    last: ['Popescu', 'Ionescu', 'Dimitrov', 'Georgieva', 'Stoica'],
  },
];

const SHARE_OF_OTHER_ORIGINS = 0.2;

/** A family's last name, and where its first names are drawn from. */
export interface FamilyName {
  last: string;
  firstName: () => string;
}

/** Names for one family; about a fifth are not German-looking. */
export function familyName(dice: Dice): FamilyName {
  if (!dice.datatype.boolean(SHARE_OF_OTHER_ORIGINS)) {
    return { last: dice.person.lastName(), firstName: () => dice.person.firstName() };
  }
  const names = dice.helpers.arrayElement(originNames);
  return {
    last: dice.helpers.arrayElement(names.last),
    firstName: () => dice.helpers.arrayElement(names.first),
  };
}

// Names that break layouts, search keys and mails when nobody tests them.
export const difficultNames = [
  // first and last name together have sixty signs
  { first: 'Maximiliane-Katharina Theodora', last: 'von Hohenstein-Öztürk-Wallrat' },
  { first: 'Işıl', last: 'Şengöz' },
] as const;
