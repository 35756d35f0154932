import type { ReadonlySignal } from '@preact/signals'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { type DesignedKind, designedKinds } from '../../protocol/slips/design.ts'
import { layOutSlip } from '../../protocol/slips/lay-out-slip.ts'
import { paperColumns } from '../../protocol/slips/lines.ts'
import { sampleOf } from '../../protocol/slips/samples.ts'
import { type Slip, type SlipKind, slipKinds } from '../../protocol/slips/slip.ts'
import type { HallEntry, PrinterEntry } from '../../protocol/views/parts.ts'
import { type Language, languages } from '../../protocol/vocabulary.ts'
import { entriesOf, entryOf } from '../../web/connection.ts'
import { language as spoken } from '../../web/language.ts'
import { askSlip } from '../../web/parts/ask-slip.ts'
import { Notices } from '../../web/parts/notices.tsx'
import { PrintButton } from '../../web/parts/print-button.tsx'
import { Preview } from '../../web/parts/slip-preview.tsx'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Desk } from '../desk.ts'
import { languageNames } from '../guide/words.ts'
import { Head } from '../head.tsx'
import { printerName } from '../printers.tsx'
import { ClosingSheet } from './closing-sheet.tsx'
import { Drafting } from './drafting.ts'
import { LinesForm } from './lines-form.tsx'
import { LogoForm } from './logo-form.tsx'
import { PartsForm } from './parts-form.tsx'
import { problemSaid } from './problem-words.ts'
import { words } from './words.ts'
import './slips.css'

const papers = Object.keys(paperColumns) as (keyof typeof paperColumns)[]
const isDesigned = (kind: SlipKind): kind is DesignedKind => (designedKinds as readonly string[]).includes(kind)

/** How the hall's slips look, seen before anybody prints one. */
export function Slips({ desk, second }: { desk: Desk; second: ReadonlySignal<number> }) {
  void second.value
  const connection = desk.connection.value
  const token = desk.session.value?.token ?? ''
  const drafting = useMemo(() => new Drafting(token, connection), [token, connection])
  useEffect(() => void drafting.read(), [drafting])
  const [kind, setKind] = useState<SlipKind>('ticket')
  const [paper, setPaper] = useState<keyof typeof paperColumns>('80mm')
  const [language, setLanguage] = useState<Language>(spoken.value)
  const hall = entryOf<HallEntry>(connection.entries.value, 'hall')
  const columns = paperColumns[paper]
  const draft = drafting.draft.value
  const { problem } = drafting
  const lines = useMemo(() => {
    const slip = { ...sampleOf(kind, language, columns), ...(hall ? { hall: hall.name[language] } : {}) } as Slip
    return layOutSlip(isDesigned(kind) && draft && !problem ? ({ ...slip, design: draft } as Slip) : slip, columns)
  }, [kind, language, columns, draft, problem === undefined, hall?.name[language]])
  if (!hall) return <Notices connection={connection} />
  const w = words.value
  const printers = entriesOf<PrinterEntry>(connection.entries.value, 'printer:')
  return (
    <div class={`manager slips-page ${connection.live.value && hall.storage === 'ok' ? '' : 'told'}`}>
      <Head desk={desk} hall={hall} now={connection.now()} />
      <main class="left">
        <div class="choosing">
          <Choice label={w.kind} all={slipKinds} chosen={kind} choose={setKind} name={(each) => w.kinds[each]} />
          <div>
            <Choice label={w.paper} all={papers} chosen={paper} choose={setPaper} name={(each) => each.replace('mm', ' mm')} />
            <Choice label={w.language} all={languages} chosen={language} choose={setLanguage} name={(each) => languageNames[each]} />
          </div>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long slip is scrolled with the keyboard too */}
        <section class="roll" tabIndex={0} aria-label={w.kinds[kind]}>
          <Preview lines={lines} columns={columns} label={w.kinds[kind]} />
        </section>
      </main>
      <aside class="side" aria-label={w.page}>
        <section>
          <div class="acts">
            <button
              type="button"
              class="filled"
              data-testid="save"
              disabled={!drafting.changed || problem !== undefined || drafting.busy.value}
              onClick={() => void drafting.save()}
            >
              {w.save}
            </button>
            <button type="button" data-testid="restore" onClick={() => drafting.restore()}>
              {w.restore}
            </button>
          </div>
          <p class="trial" role="alert" data-testid="trial">
            {problem ? problemSaid(problem) : drafting.trouble.value && wordsFor(drafting.trouble.value)}
          </p>
          <p role="status" data-testid="saved">
            {drafting.saved.value && w.saved}
          </p>
        </section>
        {draft && isDesigned(kind) ? (
          <>
            <LinesForm drafting={drafting} where="header" />
            <LogoForm drafting={drafting} />
            {kind === 'ticket' && <NumberForm drafting={drafting} />}
            <PartsForm drafting={drafting} kind={kind} />
            <LinesForm drafting={drafting} where="footer" />
          </>
        ) : (
          <section>
            <p class="note">{w.fixed}</p>
          </section>
        )}
        <section>
          <h2>{w.print}</h2>
          {printers.length === 0 && <p class="note">{w.noPrinter}</p>}
          {printers.map(({ printer, ...entry }) => (
            <PrintButton key={printer} testId={`test-${printer}`} ask={() => askSlip({ kind: 'test' }, token, { printer })}>
              {w.testPage(printerName({ printer, ...entry }))}
            </PrintButton>
          ))}
          {printers.length > 0 && <ClosingSheet day={hall.day} token={token} />}
        </section>
      </aside>
      <Notices connection={connection} />
    </div>
  )
}

type ChoiceOf<T extends string> = {
  readonly label: string
  readonly all: readonly T[]
  readonly chosen: T
  readonly choose: (one: T) => void
  readonly name: (one: T) => string
}

const Choice = <T extends string>({ label, all, chosen, choose, name }: ChoiceOf<T>) => (
  <fieldset class="choice">
    <legend>{label}</legend>
    {all.map((each) => (
      <button key={each} type="button" data-testid={`show-${each}`} aria-pressed={each === chosen} onClick={() => choose(each)}>
        {name(each)}
      </button>
    ))}
  </fieldset>
)

function NumberForm({ drafting }: { drafting: Drafting }) {
  const w = words.value
  const number = drafting.draft.value?.number
  if (!number) return null
  return (
    <section class="number">
      <h2>{w.number}</h2>
      <div class="looks">
        <select
          aria-label={w.size}
          data-testid="number-size"
          value={number.size}
          onChange={({ currentTarget: { value } }) => drafting.change({ number: { ...number, size: Number(value) } })}
        >
          {[2, 3, 4, 5, 6, 7].map((size) => (
            <option key={size} value={size}>
              {w.times(size)}
            </option>
          ))}
        </select>
        <select
          aria-label={w.letters}
          value={number.letters}
          onChange={({ currentTarget: { value } }) =>
            drafting.change({ number: { ...number, letters: value === 'half' ? 'half' : 'same' } })
          }
        >
          <option value="same">{w.sameLetters}</option>
          <option value="half">{w.halfLetters}</option>
        </select>
      </div>
    </section>
  )
}
