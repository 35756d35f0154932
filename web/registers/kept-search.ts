import type { Search } from './reading.ts'

const place = (mine: true | undefined): string => (mine ? 'own-cases' : 'cases')

/** The last search of this tab; nobody's name or number outlives the page. */
export function kept(mine: true | undefined): Search {
  const first: Search = { register: 'open', ...(mine ? { mine } : {}) }
  try {
    const known = JSON.parse(sessionStorage.getItem(place(mine)) ?? '{}') as Partial<Search>
    return { ...first, ...known }
  } catch {
    return first
  }
}

export function keep({ applicant: _applicant, ...search }: Search): void {
  sessionStorage.setItem(place(search.mine), JSON.stringify(search))
}
