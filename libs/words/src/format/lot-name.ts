/** The first letters of a random name in a draw, as it is said to people: "3f9a 02c1". */
export const lotName = (nonce: string): string => `${nonce.slice(0, 4)} ${nonce.slice(4, 8)}`;
