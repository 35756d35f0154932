import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { MatterChoice } from '../../protocol/views/guide.ts'
import { entryOf } from '../../web/connection.ts'
import { say } from '../../web/language.ts'
import { NumberDesk } from '../../web/number/number-desk.ts'
import { NumberSheet } from '../../web/number/number-sheet.tsx'
import type { Walk } from './walk.ts'

/** A citizen with a number: how it stands, and what the guide can do with it. */
export function NumberWork({ walk }: { walk: Walk }) {
  const connection = walk.desk.connection.value
  const number = useMemo(() => new NumberDesk(connection), [connection])
  const self = useRef<HTMLDivElement>(null)
  useEffect(() => self.current?.querySelector('input')?.focus(), [])
  const nameOf = (matter: string) => {
    const known = entryOf<MatterChoice>(connection.entries.value, `matter:${matter}`)
    return known ? say(known.name) : ''
  }
  return (
    <div class="number-work" ref={self}>
      <NumberSheet desk={number} nameOf={nameOf} />
    </div>
  )
}
