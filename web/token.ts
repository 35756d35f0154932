/**
 * The token that a page was given. `#token=…` (from a pairing, or the demo's start page) is kept for this page alone and cleared from
 * the address, so that nobody reads it off the screen.
 */
export function pageToken(): string | undefined {
  const given = new URLSearchParams(location.hash.slice(1)).get('token')
  if (given) {
    keepToken(given, location.pathname)
    history.replaceState(null, '', location.pathname + location.search)
  }
  return keptToken()
}

const keyOf = (path: string): string => `token:${path}`

/** The token that this page has already. */
export const keptToken = (): string | undefined => localStorage.getItem(keyOf(location.pathname)) ?? undefined

export const keepToken = (token: string, path: string): void => localStorage.setItem(keyOf(path), token)

/** The hall knows it no longer. */
export const forgetToken = (): void => localStorage.removeItem(keyOf(location.pathname))

/** Header by which a paired console says which machine somebody signs in at. */
export const ofDevice = (): { authorization?: string } => {
  const token = keptToken()
  return token ? { authorization: `Bearer ${token}` } : {}
}
