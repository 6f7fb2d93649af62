/** Why a mail did not arrive, from the code the mail server left: address, refused, or for later. */
export function failureKind(code: string): 'address' | 'refused' | 'later' {
  if (code === 'address') return 'address';
  return /^smtp-5\d\d$/.test(code) ? 'refused' : 'later';
}
