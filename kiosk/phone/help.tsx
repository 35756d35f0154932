import { useSignal } from '@preact/signals'
import { wordsOf } from '../../web/language.ts'
import { Icon } from '../../web/parts/icon.tsx'
import type { Shown } from './shown.ts'

const words = wordsOf(
  { ask: '走不动、看不清？请人帮忙', told: '已经告诉导办员', coming: (name: string) => `${name}正过来`, never: '不用了' },
  { ask: '走不動、看不清？請人幫忙', told: '已經告訴導辦員', coming: (name: string) => `${name}正過來`, never: '不用了' },
  { ask: 'Ask for a person', told: 'A guide has been told', coming: (name: string) => `${name} is coming`, never: 'Not needed' },
)

/** A person's help from the seat: asked, heard, on the way. */
export function HelpRow({ shown: { connection, ticket } }: { shown: Shown }) {
  const w = words.value
  const busy = useSignal(false)
  const { help } = ticket
  const act = async () => {
    if (busy.value) return
    busy.value = true
    await (help ? connection.send('escort.close', { escort: help.escort }) : connection.send('escort.ask', { ticket: ticket.id }))
    busy.value = false
  }
  return (
    <button type="button" data-testid="help" aria-busy={busy.value} onClick={act}>
      <span role="status">{help ? (help.by ? w.coming(help.by) : w.told) : w.ask}</span>
      <em>{help ? <span>{w.never}</span> : <Icon name="escort" />}</em>
    </button>
  )
}
