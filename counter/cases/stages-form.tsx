import { useState } from 'preact/hooks'
import type { CaseEntry } from '../../protocol/views/cases.ts'
import { say } from '../../web/language.ts'
import type { Desk } from '../desk.ts'
import { matterList } from '../visit-acts.ts'
import { act } from './act.ts'
import { Form } from './forms.tsx'
import { words } from './words.ts'

type Row = { readonly matter: string; readonly days: string }
type Shown = { desk: Desk; of: CaseEntry; back: () => void }

/** As many as a joint case may have. */
const most = 12
const empty: Row = { matter: '', days: '' }

/** The stages of a joint case (R36): each department's matter and what it promises, together no longer than the case (001-5c). [Z29] */
export function StagesForm({ desk, of: each, back }: Shown) {
  const w = words.value
  const known = each.stages?.map(({ matter, days }) => ({ matter, days: String(days) }))
  const [rows, write] = useState<readonly Row[]>(known ?? [empty, empty])
  const set = (place: number, more: Partial<Row>) => write(rows.map((row, at) => (at === place ? { ...row, ...more } : row)))
  const sum = rows.reduce((days, row) => days + (Number(row.days) || 0), 0)
  const over = each.limit !== undefined && sum > each.limit
  const stages = rows.map(({ matter, days }) => ({ matter: matter as never, days: Number(days) }))
  const send = () => act(desk, each, (c, of) => c.send('case.stages', { ...of, stages }), true).then(back)
  return (
    <Form onSubmit={send} back={back} rests={over}>
      {rows.map((row, place) => (
        <div class="field stage" key={place}>
          <label for={`stage-${place}`}>{w.stageOf(place + 1)}</label>
          <select
            id={`stage-${place}`}
            data-testid={`stage-matter-${place}`}
            required
            value={row.matter}
            onChange={({ currentTarget: { value } }) => set(place, { matter: value })}
          >
            <option value="" />
            {matterList(desk).map(({ matter, name }) => (
              <option key={matter} value={matter}>
                {say(name)}
              </option>
            ))}
          </select>
          <input
            type="number"
            min={1}
            max={366}
            required
            aria-label={w.stageDays}
            data-testid={`stage-days-${place}`}
            value={row.days}
            onInput={({ currentTarget: { value } }) => set(place, { days: value })}
          />
          <span>{w.stageDays}</span>
        </div>
      ))}
      <div class="stage-sum">
        <button type="button" class="sec" data-testid="stage-more" disabled={rows.length >= most} onClick={() => write([...rows, empty])}>
          {w.stageMore}
        </button>
        {rows.length > 2 && (
          <button type="button" class="sec" data-testid="stage-less" onClick={() => write(rows.slice(0, -1))}>
            {w.stageLess}
          </button>
        )}
        <p role="status" class={over ? 'care' : ''} data-testid="stage-sum">
          {w.stageSum(sum, each.limit, over)}
        </p>
      </div>
    </Form>
  )
}
