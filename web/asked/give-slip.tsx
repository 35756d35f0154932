import { useState } from 'preact/hooks'
import { layOutSlip } from '../../protocol/slips/lay-out-slip.ts'
import type { SlipLine } from '../../protocol/slips/lines.ts'
import { askSlip, previewSlip } from '../parts/ask-slip.ts'
import { PrintButton } from '../parts/print-button.tsx'
import { Preview } from '../parts/slip-preview.tsx'
import { wordsFor } from '../refusal-words.ts'
import { askedWords } from './words.ts'

type Wanted =
  | { readonly kind: 'enquiry'; readonly enquiry: string }
  | { readonly kind: 'service-notice'; readonly matter: string }
  | { readonly kind: 'agency-mandate' | 'agency-feedback'; readonly agency: string }

const columns = 48

/** What is given to the person: looked at first, then printed. [F27] */
export function GiveSlip({ slip, name, token }: { slip: Wanted; name: string; token: string | undefined }) {
  const w = askedWords.value
  const [shown, show] = useState<{ readonly lines: readonly SlipLine[] } | { readonly said: string } | undefined>(undefined)
  const look = async () => {
    const made = await previewSlip(slip, token)
    show('refused' in made || 'unsent' in made ? { said: wordsFor(made) } : { lines: layOutSlip(made, columns) })
  }
  return (
    <section class="asked-slip">
      <h3>{name}</h3>
      {shown && 'lines' in shown ? (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long slip scrolls, with the keyboard too */}
          <section class="asked-paper" tabIndex={0} aria-label={name}>
            <Preview lines={shown.lines} columns={columns} label={name} />
          </section>
          <PrintButton testId={`print-${slip.kind}`} ask={() => askSlip(slip, token)}>
            {w.print}
          </PrintButton>
        </>
      ) : (
        <button type="button" class="sec" data-testid={`preview-${slip.kind}`} onClick={() => void look()}>
          {w.preview}
        </button>
      )}
      {shown && 'said' in shown && <p role="status">{shown.said}</p>}
    </section>
  )
}
