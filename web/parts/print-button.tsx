import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { PrintAnswer } from '../../protocol/slips/print-request.ts'
import { wordsOf } from '../language.ts'
import { wordsFor } from '../refusal-words.ts'
import type { SlipTrouble } from './ask-slip.ts'
import { Icon } from './icon.tsx'
import './print-button.css'

const words = wordsOf(
  { printing: '正在打印', waits: '已经交给打印机，打印机好了就打', done: '请取走', none: '大厅没有打印机' },
  { printing: '正在列印', waits: '已經交給印表機，印表機好了就印', done: '請取走', none: '大廳沒有印表機' },
  { printing: 'Printing', waits: 'It will print as soon as the printer can', done: 'Please take it', none: 'The hall has no printer' },
)

type Shown = {
  readonly ask: () => Promise<PrintAnswer | SlipTrouble>
  readonly testId: string
  readonly children: ComponentChildren
  /** Where there is nothing to print on, nothing is offered. */
  readonly disabled?: boolean
}

function saidOf(state: 'idle' | 'asking' | PrintAnswer | SlipTrouble): string {
  const w = words.value
  if (typeof state === 'string') return ''
  if ('printer' in state) return state.state === 'ready' || state.state === 'paper-low' ? w.done : w.waits
  return 'refused' in state && state.refused === 'no-printer' ? w.none : wordsFor(state)
}

/** Asks for a slip, and says what came of it. Not pressed twice for one slip: while it is asked, and for some seconds after. */
export function PrintButton({ ask, testId, children, disabled = false }: Shown) {
  const w = words.value
  const [state, setState] = useState<'idle' | 'asking' | PrintAnswer | SlipTrouble>('idle')
  const print = async () => {
    setState('asking')
    const answer = await ask()
    setState(answer)
    if ('printer' in answer) setTimeout(() => setState('idle'), 5000)
  }
  const came = typeof state === 'object' && 'printer' in state
  const said = saidOf(state)
  return (
    <span class="print-slip">
      <button
        type="button"
        data-testid={testId}
        disabled={disabled || state === 'asking' || came}
        aria-busy={state === 'asking'}
        onClick={print}
      >
        <Icon name="printer" />
        {state === 'asking' ? w.printing : children}
      </button>
      {said && (
        <span role="status" data-testid={`${testId}-said`}>
          {said}
        </span>
      )}
    </span>
  )
}
