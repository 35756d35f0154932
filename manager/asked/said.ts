import type { AskedRow, WhereTo } from '../../protocol/asked.ts'
import { askedWords } from '../../web/asked/words.ts'
import { askedPageWords } from './words.ts'

export function placeOf(to: WhereTo | undefined): string {
  const w = askedPageWords.value
  if (!to) return ''
  if (to.leader) return w.leader
  const counter = to.counter === undefined ? '' : w.counter(to.counter)
  return [to.person?.name ?? to.person?.badge ?? '', counter, to.line ?? ''].filter(Boolean).join('　')
}

export function stateOf(row: AskedRow): string {
  const w = askedPageWords.value
  if (row.kind === 'record') return w.states[row.state]
  if (row.state === 'open') return row.kind === 'visit' && row.tries ? w.tries(row.tries) : w.open[row.kind]
  if (row.kind === 'visit') return row.result ? w.results[row.result] : ''
  const { outcome } = row
  return outcome === undefined || outcome === 'open' || outcome === 'referred' ? w.answered : askedWords.value.outcomes[outcome]
}
