import { useState } from 'preact/hooks'
import type { AskedPage, AskedRow, AskedState } from '../../protocol/asked.ts'
import { useRead } from '../../web/asked/reading.ts'
import { wordsOf } from '../../web/language.ts'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Walk } from './walk.ts'

type Words = {
  readonly none: string
  readonly states: Readonly<Record<AskedState, string>>
  readonly tell: string
  readonly told: (number: string) => string
}
const words = wordsOf<Words>(
  {
    none: '您留下的登记都办结了',
    states: { open: '还没有人承接', taken: '已承接', closed: '已办结，请告知本人', told: '已告知' },
    tell: '已经告知本人',
    told: (number) => `${number} 已告知本人`,
  },
  {
    none: '您留下的登記都辦結了',
    states: { open: '還沒有人承接', taken: '已承接', closed: '已辦結，請告知本人', told: '已告知' },
    tell: '已經告知本人',
    told: (number) => `${number} 已告知本人`,
  },
  {
    none: 'Every record that you left is closed',
    states: { open: 'nobody has it yet', taken: 'taken', closed: 'closed: please tell them', told: 'told' },
    tell: 'They have been told',
    told: (number) => `${number}: they know`,
  },
)

/** Records that this guide left, until the citizens know the result. [F18] [F20] */
export function OwnAsked({ walk }: { walk: Walk }) {
  const w = words.value
  const [when, again] = useState(0)
  const { read, trouble } = useRead<AskedPage>('/api/asked?kind=record&state=open&mine=1', walk.desk.session.value?.token, when)
  const tell = async ({ id }: AskedRow) => {
    await walk.ask('record.told', { record: id }, w.told(id))
    again(when + 1)
  }
  return (
    <ul class="own-asked">
      {trouble && <li role="alert">{wordsFor(trouble)}</li>}
      {read?.rows.length === 0 && <li>{w.none}</li>}
      {read?.rows.map((row) => (
        <li key={row.id}>
          <b>{row.id}</b>
          <span>{[row.caller?.name, row.caller?.phone].filter(Boolean).join('　')}</span>
          <span>{row.said}</span>
          <span class="how">{[w.states[row.state], row.handler?.name].filter(Boolean).join('　')}</span>
          {row.state === 'closed' && (
            <>
              <span>{row.answer}</span>
              <button type="button" class="filled" data-testid={`told-${row.id}`} onClick={() => void tell(row)}>
                {w.tell}
              </button>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
