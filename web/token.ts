/**
 * The token that a page was given. `#token=…` (from a pairing, or the demo's start page) is kept for this page alone and cleared from
 * the address, so that nobody reads it off the screen.
 */
export function pageToken(): string | undefined {
  const key = `token:${location.pathname}`
  const given = new URLSearchParams(location.hash.slice(1)).get('token')
  if (given) {
    localStorage.setItem(key, given)
    history.replaceState(null, '', location.pathname + location.search)
  }
  return localStorage.getItem(key) ?? undefined
}
