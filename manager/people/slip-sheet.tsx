import { useEffect, useRef, useState } from 'preact/hooks'
import { layOutSlip } from '../../protocol/slips/lay-out-slip.ts'
import type { PrintRequest } from '../../protocol/slips/print-request.ts'
import type { Slip } from '../../protocol/slips/slip.ts'
import { askSlip, previewSlip, type SlipTrouble } from '../../web/parts/ask-slip.ts'
import { PrintButton } from '../../web/parts/print-button.tsx'
import { Preview } from '../../web/parts/slip-preview.tsx'
import { wordsFor } from '../../web/refusal-words.ts'
import { words } from './words.ts'

export type Wanted = Extract<PrintRequest['slip'], { kind: 'leave' | 'mandate' }>
const columns = 48

/** A slip as it will come out, before it is printed. */
export function SlipSheet({ wanted, token, onClose }: { wanted: Wanted; token: string; onClose: () => void }) {
  const w = words.value
  const self = useRef<HTMLDialogElement>(null)
  const [slip, setSlip] = useState<Slip | SlipTrouble>()
  useEffect(() => {
    self.current?.showModal()
    void previewSlip(wanted, token).then(setSlip)
  }, [wanted, token])
  const made = slip && !('refused' in slip) && !('unsent' in slip) ? slip : undefined
  return (
    <dialog class="sheet" ref={self} aria-label={w.preview} onCancel={onClose} data-testid="sheet">
      <h2>{w.preview}</h2>
      <div class="roll">{made && <Preview lines={layOutSlip(made, columns)} columns={columns} label={w.preview} />}</div>
      {slip && !made && <p role="alert">{wordsFor(slip as SlipTrouble)}</p>}
      <p class="choice">
        <button type="button" onClick={onClose}>
          {w.back}
        </button>
        <PrintButton testId="print-staff-slip" disabled={!made} ask={() => askSlip(wanted, token)}>
          {wanted.kind === 'leave' ? w.printLeave : w.printMandate}
        </PrintButton>
      </p>
    </dialog>
  )
}
