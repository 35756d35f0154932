import type { MatterEntry } from '../protocol/views/public.ts'
import type { HeldTicket } from '../protocol/views/staff.ts'
import { say } from '../web/language.ts'
import { words } from './words.ts'

/** A telephone number stays on one line. */
const unbroken = (text: string): string => text.replace(/(\d) (?=\d)/g, '$1\u00a0')

/** What the clerk needs of the matter's guide, and what the colleague before wrote. */
export function Facts({ ticket }: { ticket: HeldTicket }) {
  const w = words.value
  const { guide } = ticket.matter
  const terms = [
    [w.fee, say(guide.fee)],
    [w.promised, say(guide.promised)],
    [w.legal, say(guide.legal)],
    [w.contact, unbroken(say(guide.contact))],
  ] as const
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, and must do so by the keyboard too
    <section class="facts" aria-label={w.materials} tabIndex={0}>
      <div>
        <h3>{w.materials}</h3>
        <ul>
          {guide.materials.length === 0 && <li>{w.noMaterials}</li>}
          {guide.materials.map((material) => (
            <Material key={say(material.name)} material={material} />
          ))}
        </ul>
      </div>
      <div>
        {ticket.comment && (
          <p class="handed-on" data-testid="comment">
            <span>{w.handedOn}</span>
            {ticket.comment}
          </p>
        )}
        <h3>{w.terms}</h3>
        <dl>
          {terms.map(([term, fact]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}

/** A plain mark: nobody at the counter has said yet whether the paper is here. */
function Material({ material }: { material: MatterEntry['guide']['materials'][number] }) {
  const w = words.value
  const { required, copies, note } = material
  const notes = [required ? '' : w.ifNeeded, copies > 1 ? w.copies(copies) : '', note ? say(note) : ''].filter(Boolean)
  return (
    <li class={required ? '' : 'sometimes'}>
      <span>
        {say(material.name)}
        {notes.length > 0 && <small>{notes.join('　')}</small>}
      </span>
    </li>
  )
}
