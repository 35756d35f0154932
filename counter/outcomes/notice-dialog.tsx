import { useEffect, useState } from 'preact/hooks'
import { layOutNotice } from '../../protocol/slips/lay-out-notice.ts'
import { paperColumns } from '../../protocol/slips/lines.ts'
import type { NoticeSheet } from '../../protocol/slips/notice-slip.ts'
import type { HeldTicket } from '../../protocol/views/staff.ts'
import { Preview } from '../../web/parts/slip-preview.tsx'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Desk } from '../desk.ts'
import { Dialog } from '../dialog.tsx'
import { outcomeOf } from './draft.ts'
import { words } from './words.ts'

/** The notices as they would come out, before anything is printed. */
export function NoticeDialog({ desk, ticket }: { desk: Desk; ticket: HeldTicket }) {
  const w = words.value
  const [sheets, setSheets] = useState<readonly NoticeSheet[] | undefined>()
  const [trouble, setTrouble] = useState('')
  const close = () => (desk.panel.value = undefined)
  const { connection, seat, kind, hall } = desk
  useEffect(() => {
    const fields = { counter: seat.counter, ticket: ticket.id, outcome: outcomeOf(kind, ticket) }
    void connection.send('notice.preview', fields).then((answer) => {
      if ('seq' in answer) return setSheets(answer.result['sheets'] as readonly NoticeSheet[])
      setTrouble(wordsFor(answer))
      desk.lacking.value = 'at' in answer ? answer.at : undefined
    })
  }, [])
  const columns = paperColumns['80mm']
  return (
    <Dialog title={w.previewTitle} onClose={close}>
      <p class="note" role="status">
        {trouble}
      </p>
      {sheets && hall && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long slip is scrolled with the keyboard too
        <section class="roll-of" tabIndex={0} aria-label={w.previewTitle}>
          {sheets.map((sheet) => (
            <Preview
              key={sheet.notice}
              columns={columns}
              label={sheet.notice}
              lines={layOutNotice(
                {
                  kind: 'notice',
                  sheet,
                  copy: 'citizen',
                  language: sheet.language,
                  hall: hall.name[sheet.language],
                  zone: hall.zone,
                  demo: hall.demo,
                  printedAt: sheet.issuedAt,
                  supervisionPhone: hall.supervisionPhone,
                  ...(ticket.citizen ? { applicant: ticket.citizen } : {}),
                  clerk: seat.name,
                },
                columns,
              )}
            />
          ))}
        </section>
      )}
      <div class="choice">
        <button type="button" class="sec" data-first="" onClick={close}>
          {w.close} <kbd>Esc</kbd>
        </button>
      </div>
    </Dialog>
  )
}
