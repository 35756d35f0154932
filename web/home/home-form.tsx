import { useState } from 'preact/hooks'
import { type EnquiryChannel, enquiryChannels } from '../../protocol/enquiries.ts'
import { type HomeNeed, homeNeeds } from '../../protocol/homes.ts'
import type { Matters } from '../asked/fields.tsx'
import { askedWords } from '../asked/words.ts'
import type { Connection } from '../connection.ts'
import { say } from '../language.ts'
import { wordsFor } from '../refusal-words.ts'
import { Choice, Form, Line } from './fields.tsx'
import { homeWords } from './words.ts'
import '../asked/asked.css'
import './home.css'

const empty = { name: '', phone: '', address: '', suits: '', note: '' }
/** Lengths that the hall takes. */
const most = { name: 40, phone: 20, address: 200, suits: 120, note: 500 } as const
const phoneFits = (text: string): boolean => /^\+?[0-9 -]{5,20}$/.test(text.trim())
type Entered = { readonly home: string; readonly dueDay: string; readonly provisional?: true }

/** 登记上门服务: somebody cannot come, and rings, writes, or has it asked for. [Z80] */
export function HomeForm({ connection, matters, close }: { connection: Connection; matters: Matters; close: () => void }) {
  const w = homeWords.value
  const [channel, setChannel] = useState<EnquiryChannel>('phone')
  const [need, setNeed] = useState<HomeNeed>('elderly')
  const [matter, setMatter] = useState('')
  const [told, tell] = useState(empty)
  const [hint, lacks] = useState('')
  const [busy, setBusy] = useState(false)
  const [entered, setEntered] = useState<Entered | undefined>(undefined)
  const write = (field: keyof typeof empty) => (text: string) => tell({ ...told, [field]: text })
  const send = async () => {
    const fields = Object.fromEntries(Object.entries(told).flatMap(([key, text]) => (text.trim() ? [[key, text.trim()]] : [])))
    if (!matter || !fields['name'] || !fields['phone'] || !fields['address']) return lacks(w.missing)
    if (!phoneFits(told.phone)) return lacks(w.phoneHint)
    setBusy(true)
    const answer = await connection.send('home.ask', { channel, need, matter, ...fields } as never)
    setBusy(false)
    if (!('seq' in answer)) return lacks(wordsFor(answer))
    setEntered(answer.result as Entered)
  }
  if (entered)
    return (
      <div class="asked">
        <p class="asked-done song" role="status" data-testid="home-entered">
          {w.entered(entered.home)}
        </p>
        <p>{w.goBy(entered.dueDay)}</p>
        {entered.provisional && <p class="asked-note">{w.provisional}</p>}
        <div class="choice">
          <button type="button" class="go filled" data-testid="home-close" data-first="" onClick={close}>
            {w.close}
          </button>
        </div>
      </div>
    )
  const field = (name: keyof typeof empty) => ({
    label: w[name],
    most: most[name],
    text: told[name],
    write: write(name),
    testId: `home-${name}`,
  })
  return (
    <Form send={send} back={close} backName={w.notNow} go={w.enter} hint={hint} ready={!busy} testId="home">
      <Choice
        name="home-channel"
        label={w.channel}
        all={enquiryChannels}
        words={askedWords.value.channels}
        chosen={channel}
        choose={setChannel}
      />
      <Choice name="home-need" label={w.need} all={homeNeeds} words={w.needs} chosen={need} choose={setNeed} />
      <label class="asked-field">
        <span>{w.matter}</span>
        <select value={matter} data-testid="home-matter" onChange={(event) => setMatter(event.currentTarget.value)}>
          <option value="">{w.choose}</option>
          {matters.map(({ matter: id, name }) => (
            <option key={id} value={id}>
              {say(name)}
            </option>
          ))}
        </select>
      </label>
      <div class="home-two">
        <Line {...field('name')} first />
        <Line {...field('phone')} phone />
      </div>
      <Line {...field('address')} />
      <Line {...field('suits')} hint={w.suitsHint} />
      <Line {...field('note')} />
      <p class="asked-note">{w.kept}</p>
    </Form>
  )
}
