import { useEffect, useRef, useState } from 'preact/hooks'
import type { CasesPage } from '../../protocol/cases-asked.ts'
import { language } from '../language.ts'
import { wordsFor } from '../refusal-words.ts'
import type { Assign } from './assign.tsx'
import { CasePage, type Review } from './case-page.tsx'
import { Filters } from './filters.tsx'
import { keep, kept } from './kept-search.ts'
import { download, readForPaper, readPage, type Search, type Trouble } from './reading.ts'
import { Rows } from './rows.tsx'
import { registerWords } from './words.ts'
import './registers.css'

type Props = {
  readonly token: string
  readonly zone: string
  /** The hall day. */
  readonly today: string
  readonly mine?: true
  readonly review?: Review
  readonly assign?: Assign
}

/** Where each page began, the first without a cursor; the last is the one that is shown. */
type Trail = readonly (string | undefined)[]
const rowsOfPage = 50

/** Registers of cases: searched on the server, shown a page at a time, printed and downloaded whole. [B20] [B21] [B23] */
export function Cases({ token, zone, today, mine, review, assign }: Props) {
  const w = registerWords.value
  const [search, setSearch] = useState<Search>(() => kept(mine))
  const [trail, setTrail] = useState<Trail>([undefined])
  const [page, setPage] = useState<CasesPage>()
  const [total, setTotal] = useState<number>()
  const [choices, setChoices] = useState<CasesPage['choices']>()
  const [trouble, setTrouble] = useState<Trouble>()
  const [opened, setOpened] = useState<string>()
  const [paper, setPaper] = useState<CasesPage>()
  const [busy, setBusy] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const cursor = trail.at(-1)
  // What was opened may have changed: it is read again on the way back.
  useEffect(() => {
    if (opened !== undefined) return undefined
    let left = false
    void readPage(token, search, { ...(cursor === undefined ? {} : { cursor }), ...(choices ? {} : { choices: true }) }).then((found) => {
      if (left) return
      setTrouble('trouble' in found ? found.trouble : undefined)
      if ('trouble' in found) return
      setPage(found)
      if (found.total !== undefined) setTotal(found.total)
      if (found.choices) setChoices(found.choices)
      list.current?.scrollTo(0, 0)
    })
    return () => {
      left = true
    }
  }, [token, search, cursor, opened])
  const next = page?.next
  const forward = () => next !== undefined && setTrail([...trail, next])
  const backward = () => trail.length > 1 && setTrail(trail.slice(0, -1))
  const onKey = (event: KeyboardEvent) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.row-open') ?? [])]
    const at = rows.indexOf(document.activeElement as HTMLElement)
    const acts: Record<string, () => unknown> = {
      PageDown: forward,
      PageUp: backward,
      ArrowDown: () => rows[Math.min(at + 1, rows.length - 1)]?.focus(),
      ArrowUp: () => rows[Math.max(at - 1, 0)]?.focus(),
    }
    const act = event.target instanceof HTMLSelectElement || event.target instanceof HTMLInputElement ? undefined : acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  const change = (wanted: Search) => {
    keep(wanted)
    setTrail([undefined])
    setSearch(wanted)
  }
  const working = async (work: () => Promise<void>) => {
    setBusy(true)
    await work()
    setBusy(false)
  }
  const save = () => working(async () => setTrouble(await download(token, search, language.value, today)))
  const onPaper = () =>
    working(async () => {
      const found = await readForPaper(token, search)
      if ('trouble' in found) return setTrouble(found.trouble)
      setPaper(found)
      // The rows must stand in the document before it is printed.
      requestAnimationFrame(() => requestAnimationFrame(() => print()))
    })
  useEffect(() => {
    const printed = () => setPaper(undefined)
    addEventListener('afterprint', printed)
    return () => removeEventListener('afterprint', printed)
  }, [])
  if (opened !== undefined)
    return (
      <CasePage
        token={token}
        number={opened}
        zone={zone}
        back={() => setOpened(undefined)}
        review={page?.reviews ? review : undefined}
        // Whoever may review leads the hall.
        assign={page?.reviews && assign && choices ? { clerks: choices.clerks, give: assign } : undefined}
      />
    )
  const first = (trail.length - 1) * rowsOfPage + 1
  const shown = paper ?? page
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys move between rows and pages that have buttons of their own
    <section class="cases" onKeyDown={onKey}>
      <Filters search={search} choices={choices} today={today} change={change} />
      <div class="cases-head">
        <h2 class="for-paper song">{w.registers[search.register]}</h2>
        <p class="note" data-testid="cases-total">
          {total === undefined ? w.reading : w.total(total)}
          {page && page.rows.length > 0 && total !== undefined && total > rowsOfPage && (
            <span class="on-screen">　{w.shown(first, first + page.rows.length - 1)}</span>
          )}
          {paper?.next && <span>　{w.paperCut(paper.rows.length)}</span>}
        </p>
        <button type="button" data-testid="page-before" onClick={backward} disabled={trail.length === 1}>
          {w.before}
        </button>
        <button type="button" data-testid="page-next" onClick={forward} disabled={!page?.next}>
          {w.next}
        </button>
        <button type="button" data-testid="cases-print" onClick={onPaper} disabled={busy || !page || page.rows.length === 0}>
          {w.print}
        </button>
        <button type="button" class="filled" data-testid="cases-download" onClick={save} disabled={busy || !page || page.rows.length === 0}>
          {busy ? w.working : w.download}
        </button>
      </div>
      <p class="trial" role="alert">
        {trouble ? wordsFor(trouble) : page?.crowded && w.crowded}
      </p>
      <div class="cases-list" ref={list}>
        {shown && shown.rows.length > 0 && <Rows register={shown.register} rows={shown.rows} zone={zone} today={today} open={setOpened} />}
        {page && page.rows.length === 0 && (
          <div class="nobody" data-testid="no-cases">
            <p class="song">{w.none}</p>
            <p class="note">{w.noneNote}</p>
          </div>
        )}
      </div>
      <p class="keys note">{w.keys}</p>
    </section>
  )
}
