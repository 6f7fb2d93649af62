import { searchKey } from '@dabei/domain';

export interface RememberedChild {
  firstName: string;
  lastName: string;
  birthDate: string;
}

/** Who a child is in the memory: it is found again after its row was erased, and by nobody without the key. */
export const emptyHandedKey = ({ firstName, lastName, birthDate }: RememberedChild): string =>
  `empty-handed ${searchKey(`${firstName} ${lastName}`)} ${birthDate}`;
