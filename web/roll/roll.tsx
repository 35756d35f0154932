import { useEffect } from 'preact/hooks'
import type { FaultKind, VirtualPrinterState } from '../../protocol/virtual-printer.ts'
import { LanguageChoice } from '../parts/language-choice.tsx'
import { Facts, Faults, Understood } from './desk.tsx'
import { live, state } from './live.ts'
import { Paper } from './paper.tsx'
import { words } from './words.ts'

const stopping: readonly FaultKind[] = ['paper-out', 'cover', 'overheated', 'cutter', 'offline', 'silent']

function Light({ faults }: Pick<VirtualPrinterState, 'faults'>) {
  const w = words.value
  const stopped = faults.some((kind) => stopping.includes(kind))
  const [mark, word] = stopped ? ['closed', w.stopped] : faults.length > 0 ? ['paused', w.odd] : ['serving', w.ready]
  return (
    <p class="light" aria-live="polite">
      <span class={`st ${mark}`}>{word}</span>
      {faults.length > 0 && <span>{faults.map((kind) => w.kinds[kind]).join('　')}</span>}
    </p>
  )
}

export function Roll() {
  const w = words.value
  const now = state.value
  useEffect(() => {
    document.title = w.title
  }, [w])
  return (
    <div class="printer">
      <header data-field="far">
        <h1 class="song">{w.title}</h1>
        {now && <Light faults={now.faults} />}
        <LanguageChoice />
      </header>
      {live.value === false && (
        <p class="notice-strip">
          <span class="st offline">{w.gone}</span>
        </p>
      )}
      {now && (
        <main>
          <Paper dots={now.dots} />
          <div class="desk">
            <Faults faults={now.faults} />
            <Facts {...now} />
            <Understood {...now} />
          </div>
        </main>
      )}
    </div>
  )
}
