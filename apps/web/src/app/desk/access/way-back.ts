/** Where to go after signing in: only to pages of the desk and of the day, never to a foreign address. */
export function wayBack(wanted: string | undefined): string {
  return wanted && /^\/(?:desk|tag)(?:[/?#]|$)/.test(wanted) && !wanted.startsWith('/desk/anmelden')
    ? wanted
    : '/desk';
}
