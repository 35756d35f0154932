import type { CasePageShown, CasesPage } from '../../protocol/cases-asked.ts'
import type { DueSpan, Register } from '../../protocol/cases-kept.ts'
import { isRefusal, type Refusal } from '../../protocol/refusals.ts'
import type { Language, OutcomeKind } from '../../protocol/vocabulary.ts'

export type Trouble = Refusal | { readonly unsent: true }
/** What is looked for. `applicant` is kept in no address and in no browser. */
export type Search = {
  readonly register: Register
  readonly matter?: string
  readonly kind?: OutcomeKind
  readonly badge?: string
  readonly from?: string
  readonly to?: string
  readonly span?: DueSpan
  readonly reviewed?: boolean
  readonly number?: string
  readonly applicant?: string
  readonly mine?: true
}
type Page = { readonly cursor?: string; readonly choices?: true; readonly rows?: number }

const ask = (token: string, path: string, body?: object): Promise<Response> =>
  fetch(path, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    signal: AbortSignal.timeout(body && 'format' in body ? 120_000 : 8000),
  })

async function read<T extends object>(asked: Promise<Response>): Promise<T | { readonly trouble: Trouble }> {
  try {
    const answer = (await (await asked).json()) as T | Refusal
    return isRefusal(answer) ? { trouble: answer } : answer
  } catch {
    return { trouble: { unsent: true } }
  }
}

export const readPage = (token: string, search: Search, page: Page = {}) =>
  read<CasesPage>(ask(token, '/api/cases', { ...search, ...page }))

export const readCase = (token: string, number: string) => read<CasePageShown>(ask(token, `/api/cases/${number}`))

/** The whole search as a file for a spreadsheet, kept where the browser keeps what it downloads. */
export async function download(token: string, search: Search, lang: Language, day: string): Promise<Trouble | undefined> {
  try {
    const response = await ask(token, '/api/cases', { ...search, format: 'csv', lang })
    if (!response.ok) return (await response.json()) as Refusal
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await response.blob())
    link.download = `cases-${search.register}-${day}.csv`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    return undefined
  } catch {
    return { unsent: true }
  }
}

const mostOnPaper = 2000

/** So much of a search as is printed at once. */
export async function readForPaper(token: string, search: Search): Promise<CasesPage | { readonly trouble: Trouble }> {
  let page = await readPage(token, search, { rows: 500 })
  if ('trouble' in page) return page
  const { rows: first, ...whole } = page
  const rows = [...first]
  while (page.next && rows.length < mostOnPaper) {
    page = await readPage(token, search, { rows: 500, cursor: page.next })
    if ('trouble' in page) return page
    rows.push(...page.rows)
  }
  const { next: _next, ...told } = whole
  return { ...told, rows, ...(page.next ? { next: page.next } : {}) }
}
